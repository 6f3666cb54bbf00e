package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table whose header names its columns, and its cells as numbers. */
record NamedColumns(List<String> names, List<CsvRecord> rows) {

    /** @throws InputException with every way in which it is no such table */
    static NamedColumns parse(String text) {
        List<CsvRecord> records = CsvText.records(text);
        List<String> names =
                records.get(0).getFields().stream().map(String::strip).toList();
        NamedColumns table = new NamedColumns(names, records.subList(1, records.size()));
        Problems problems = new Problems();
        table.checkHeader(problems);
        table.checkRows(problems);
        problems.throwIfAny();
        return table;
    }

    private void checkHeader(Problems problems) {
        if (names.stream().allMatch(name -> CsvText.number(name).isPresent())) {
            problems.add(ErrorCode.E_CSV, "", "a header must name the columns; the first line holds only numbers");
        }
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .forEach(name -> problems.add(
                        ErrorCode.E_DUPLICATE_KEY,
                        Echo.of(name),
                        "the column stands more than once: " + Echo.of(name)));
    }

    private void checkRows(Problems problems) {
        for (CsvRecord record : rows) {
            if (record.getFieldCount() != names.size()) {
                problems.add(
                        ErrorCode.E_CSV,
                        "",
                        "line " + record.getStartingLineNumber() + " has " + record.getFieldCount()
                                + " cells, the header has " + names.size());
            }
        }
    }

    /** Where the column stands; a name that no column has is a problem, and answered by -1. */
    int indexOf(String wanted, Problems problems) {
        int index = names.indexOf(wanted);
        if (index < 0) {
            problems.add(ErrorCode.E_CSV, Echo.of(wanted), "no such column; the table has " + Echo.of(names));
        }
        return index;
    }

    /** The columns that hold numbers and empty cells only, at least one number. */
    List<Integer> numeric() {
        return IntStream.range(0, names.size()).filter(this::isNumeric).boxed().toList();
    }

    private boolean isNumeric(int index) {
        List<String> cells = rows.stream()
                .map(record -> cell(record, index))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> CsvText.number(cell).isPresent());
    }

    static String cell(CsvRecord record, int index) {
        return record.getField(index).strip();
    }

    /** The number of a cell that is not empty; a cell without a finite number is a problem. */
    double value(CsvRecord record, int index, Problems problems) {
        String cell = cell(record, index);
        Optional<Double> value = CsvText.number(cell);
        String found = "line " + record.getStartingLineNumber() + ": a finite number is expected, not \""
                + Echo.of(cell) + "\"";
        if (value.isEmpty()) {
            problems.add(ErrorCode.E_CSV, Echo.of(names.get(index)), found);
        } else if (!Double.isFinite(value.get())) {
            problems.add(ErrorCode.E_NOT_FINITE, Echo.of(names.get(index)), found);
        }
        return value.orElse(Double.NaN);
    }

    /** About what was left out on these lines; nothing where there are none. */
    static List<Warning> leftOut(String field, String what, List<Long> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return List.of(new Warning(
                WarningCode.W_EMPTY_CELL,
                field,
                lines.size() + " " + what + (lines.size() == 1 ? "" : "s") + " left out, the first on line "
                        + lines.get(0) + ": the returns around it count as neighbours"));
    }
}
