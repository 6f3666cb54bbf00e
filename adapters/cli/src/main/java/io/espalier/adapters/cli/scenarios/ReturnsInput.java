package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.table.ReturnTable;
import io.espalier.pricing.scenario.ReturnHistory;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which returns: a table, and columns of it. */
final class ReturnsInput {
    @Parameters(
            paramLabel = "RETURNS.csv",
            description = "Table of daily returns, oldest first, with a header; - is standard input.")
    private String input;

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            split = ",",
            description = "Columns of returns, separated by commas (default: all that hold numbers).")
    private List<String> columns = List.of();

    /** What was read. */
    record Read(ReturnHistory history, List<Warning> warnings) {}

    /** The table's name as it was given. */
    String file() {
        return input;
    }

    /** @throws InputException with everything that is wrong with the table */
    Read read() {
        ReturnTable table =
                ReturnTable.read(input, columns.stream().map(String::strip).toList());
        if (table.rows().length == 0) {
            throw InputException.of(ErrorCode.E_CSV, "", "the table has no complete day of returns");
        }
        return new Read(new ReturnHistory(table.columns(), List.<double[][]>of(table.rows())), table.warnings());
    }
}
