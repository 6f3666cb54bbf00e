package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several columns of returns, day by day, oldest first, from a table whose header names its columns.
 *
 * <p>Shape: {@code rows[day][column]}. A day on which one of them is empty is left out for all, with a warning: days are joint. Errors,
 * all of them: {@code E_CSV} where the header, a column or a row is not as it must be, {@code E_DUPLICATE_KEY}, {@code E_TYPE} and {@code
 * E_NOT_FINITE} for cells.
 *
 * @param columns their names
 */
public record ReturnTable(List<String> columns, double[][] rows, List<Warning> warnings) {

    /**
     * Reads the named file, {@code -} being standard input.
     *
     * @param columns their names in the order wanted; none for all that hold numbers
     * @throws InputException with everything that is wrong with it
     */
    public static ReturnTable read(String name, List<String> columns) {
        return parse(CsvText.read(name), columns);
    }

    /** Reads the text of a table. */
    public static ReturnTable parse(String text, List<String> columns) {
        Problems problems = new Problems();
        NamedColumns table = NamedColumns.parse(text, problems);
        int[] indices = columns.isEmpty() ? returns(table, problems) : named(columns, table, problems);
        return of(table, indices, problems);
    }

    private static int[] named(List<String> columns, NamedColumns table, Problems problems) {
        columns.stream()
                .filter(name -> columns.indexOf(name) != columns.lastIndexOf(name))
                .distinct()
                .forEach(name -> problems.add(
                        ErrorCode.E_DUPLICATE_KEY,
                        Echo.of(name),
                        "the column is named more than once: " + Echo.of(name)));
        return columns.stream()
                .distinct()
                .mapToInt(name -> table.indexOf(name, problems))
                .filter(index -> index >= 0)
                .toArray();
    }

    /** All columns of numbers, which must look like returns: a column of prices beside them is no series of its own. */
    private static int[] returns(NamedColumns table, Problems problems) {
        List<Integer> numeric = table.numeric();
        if (numeric.isEmpty()) {
            problems.add(
                    ErrorCode.E_CSV, "columns", "no column holds numbers; the table has " + Echo.of(table.names()));
        }
        for (int index : numeric) {
            if (table.rows().stream()
                    .map(row -> NamedColumns.cell(row, index))
                    .noneMatch(cell -> CsvText.number(cell).orElse(0.0) < 0.0)) {
                problems.add(
                        ErrorCode.E_CSV,
                        Echo.of(table.names().get(index)),
                        "no number of this column is negative, so that these are no returns: name the columns of returns");
            }
        }
        return numeric.stream().mapToInt(Integer::intValue).toArray();
    }

    private static ReturnTable of(NamedColumns table, int[] indices, Problems problems) {
        List<double[]> rows = new ArrayList<>();
        List<Long> incomplete = new ArrayList<>();
        for (CsvRecord record : table.rows()) {
            double[] row = Arrays.stream(indices)
                    .filter(index -> !NamedColumns.cell(record, index).isEmpty())
                    .mapToDouble(index -> table.value(record, index, problems))
                    .toArray();
            if (row.length == indices.length) {
                rows.add(row);
            } else {
                incomplete.add(record.getStartingLineNumber());
            }
        }
        problems.throwIfAny();
        List<String> names = Arrays.stream(indices).mapToObj(table.names()::get).toList();
        return new ReturnTable(
                names, rows.toArray(double[][]::new), NamedColumns.leftOut("columns", "incomplete day", incomplete));
    }
}
