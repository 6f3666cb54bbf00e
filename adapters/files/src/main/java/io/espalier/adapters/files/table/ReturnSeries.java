package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One column of numbers, oldest first, from a table whose header names its columns.
 *
 * <p>An empty cell is left out with a warning: the first row of a series made from prices has no return, and a day without a price has
 * none either; the returns around it count as neighbours. Errors, all of them: {@code E_CSV} where the header, the column or a row is
 * not as it must be, {@code E_DUPLICATE_KEY}, {@code E_NOT_FINITE}.
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
        List<CsvRecord> records = CsvText.records(text);
        List<String> names =
                records.get(0).getFields().stream().map(String::strip).toList();
        Problems problems = new Problems();
        checkShape(names, records, problems);
        problems.throwIfAny();
        int index = column.map(wanted -> indexOf(wanted, names)).orElseGet(() -> onlyNumeric(names, records));
        return series(names.get(index), index, records);
    }

    private static void checkShape(List<String> names, List<CsvRecord> records, Problems problems) {
        if (names.stream().allMatch(name -> CsvText.number(name).isPresent())) {
            problems.add(ErrorCode.E_CSV, "", "a header must name the columns; the first line holds only numbers");
        }
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .forEach(name ->
                        problems.add(ErrorCode.E_DUPLICATE_KEY, name, "the column stands more than once: " + name));
        for (CsvRecord record : records) {
            if (record.getFieldCount() != names.size()) {
                problems.add(
                        ErrorCode.E_CSV,
                        "",
                        "line " + record.getStartingLineNumber() + " has " + record.getFieldCount()
                                + " cells, the header has " + names.size());
            }
        }
    }

    private static int indexOf(String wanted, List<String> names) {
        int index = names.indexOf(wanted);
        if (index < 0) {
            throw InputException.of(ErrorCode.E_CSV, wanted, "no such column; the table has " + names);
        }
        return index;
    }

    private static int onlyNumeric(List<String> names, List<CsvRecord> records) {
        List<Integer> numeric = IntStream.range(0, names.size())
                .filter(index -> isNumeric(index, records))
                .boxed()
                .toList();
        if (numeric.size() == 1) {
            return numeric.get(0);
        }
        String why = numeric.isEmpty()
                ? "no column holds only numbers; the table has " + names
                : "several columns hold numbers, name one: "
                        + numeric.stream().map(names::get).collect(Collectors.joining(", "));
        throw InputException.of(ErrorCode.E_CSV, "column", why);
    }

    private static boolean isNumeric(int index, List<CsvRecord> records) {
        List<String> cells = records.stream()
                .skip(1)
                .map(record -> record.getField(index).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> CsvText.number(cell).isPresent());
    }

    private static ReturnSeries series(String name, int index, List<CsvRecord> records) {
        Problems problems = new Problems();
        List<Double> values = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            String cell = record.getField(index).strip();
            if (cell.isEmpty()) {
                empty.add(record.getStartingLineNumber());
            } else {
                values.add(value(name, cell, record.getStartingLineNumber(), problems));
            }
        }
        problems.throwIfAny();
        List<Warning> warnings = empty.isEmpty() ? List.of() : List.of(skipped(name, empty));
        return new ReturnSeries(
                name, values.stream().mapToDouble(Double::doubleValue).toArray(), warnings);
    }

    private static double value(String name, String cell, long line, Problems problems) {
        Optional<Double> value = CsvText.number(cell);
        String found = "line " + line + ": a finite number is expected, not \"" + cell + "\"";
        if (value.isEmpty()) {
            problems.add(ErrorCode.E_CSV, name, found);
        } else if (!Double.isFinite(value.get())) {
            problems.add(ErrorCode.E_NOT_FINITE, name, found);
        }
        return value.orElse(Double.NaN);
    }

    private static Warning skipped(String name, List<Long> lines) {
        return new Warning(
                WarningCode.W_EMPTY_CELL,
                name,
                lines.size() + (lines.size() == 1 ? " empty cell" : " empty cells") + " left out, the first on line "
                        + lines.get(0) + ": the returns around it count as neighbours");
    }
}
