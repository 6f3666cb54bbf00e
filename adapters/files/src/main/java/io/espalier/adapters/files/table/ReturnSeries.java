package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One column of numbers, oldest first, from a table whose header names its columns.
 *
 * <p>An empty cell is left out with a warning: the first row of a series made from prices has no return, and a day without a price has
 * none either; the returns around it count as neighbours. Errors, all of them: {@code E_CSV} where the header, the column or a row is
 * not as it must be, {@code E_DUPLICATE_KEY}, {@code E_TYPE} and {@code E_NOT_FINITE} for cells.
 *
 * @param column its name
 */
public record ReturnSeries(String column, double[] returns, List<Warning> warnings) {

    /**
     * Reads the named file, {@code -} being standard input.
     *
     * @param column its name; empty for the only one that holds numbers
     * @throws InputException with everything that is wrong with it
     */
    public static ReturnSeries read(String name, Optional<String> column) {
        return parse(CsvText.read(name), column);
    }

    /** Reads the text of a table. */
    public static ReturnSeries parse(String text, Optional<String> column) {
        Problems problems = new Problems();
        NamedColumns table = NamedColumns.parse(text, problems);
        int index = column.map(wanted -> table.indexOf(wanted, problems)).orElseGet(() -> onlyNumeric(table, problems));
        if (index < 0) {
            problems.throwIfAny();
        }
        return series(table, index, problems);
    }

    private static int onlyNumeric(NamedColumns table, Problems problems) {
        List<Integer> numeric = table.numeric();
        if (numeric.size() == 1) {
            return numeric.get(0);
        }
        String why = numeric.isEmpty()
                ? "no column holds numbers; the table has " + Echo.of(table.names())
                : "several columns hold numbers, name one: "
                        + Echo.of(numeric.stream().map(table.names()::get).toList());
        problems.add(ErrorCode.E_CSV, "column", why);
        return -1;
    }

    private static ReturnSeries series(NamedColumns table, int index, Problems problems) {
        List<Double> values = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        for (CsvRecord record : table.rows()) {
            if (NamedColumns.cell(record, index).isEmpty()) {
                empty.add(record.getStartingLineNumber());
            } else {
                values.add(table.value(record, index, problems));
            }
        }
        problems.throwIfAny();
        String name = table.names().get(index);
        return new ReturnSeries(
                name,
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                NamedColumns.leftOut(name, "empty cell", empty));
    }
}
