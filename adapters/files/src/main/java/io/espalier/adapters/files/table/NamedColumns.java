package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table whose header names its columns, and its cells as numbers. */
record NamedColumns(List<String> names, List<CsvRecord> rows) {

    /** Of the cells of a column at least so many are numbers; fewer, and it is one of text. */
    private static final double LEAST_SHARE = 0.1;

    /**
     * The rows that have as many cells as the header; others are problems, and so that all may be told the rest is there to judge.
     *
     * @throws InputException with everything found so far where the header is not as it must be, or no row is left
     */
    static NamedColumns parse(String text, Problems problems) {
        List<CsvRecord> records = CsvText.records(text);
        HeaderNames header = HeaderNames.of(records.get(0));
        List<String> names = header.names();
        NamedColumns all = new NamedColumns(names, records.subList(1, records.size()));
        header.check(problems);
        problems.throwIfAny();
        NamedColumns whole = new NamedColumns(names, all.wholeRows(problems));
        if (whole.rows.isEmpty()) {
            problems.throwIfAny();
        }
        return whole;
    }

    private List<CsvRecord> wholeRows(Problems problems) {
        List<CsvRecord> whole = new ArrayList<>();
        for (CsvRecord record : rows) {
            if (record.getFieldCount() == names.size()) {
                whole.add(record);
            } else {
                problems.add(
                        ErrorCode.E_CSV,
                        "",
                        "line " + record.getStartingLineNumber() + " has " + record.getFieldCount()
                                + " cells, the header has " + names.size());
            }
        }
        return whole;
    }

    /** Where the column of numbers stands; a name that none has is a problem, and answered by -1. */
    int indexOf(String wanted, Problems problems) {
        int index = names.indexOf(wanted);
        if (index < 0) {
            problems.add(ErrorCode.E_CSV, Echo.of(wanted), "no such column; the table has " + Echo.of(names));
        } else if (!isNumeric(index)) {
            problems.add(ErrorCode.E_CSV, Echo.of(wanted), "no column of numbers: hardly a cell of it is one");
            return -1;
        }
        return index;
    }

    /** The columns of numbers. A cell of theirs that is neither a number nor empty is for {@link #value} to refuse. */
    List<Integer> numeric() {
        return IntStream.range(0, names.size()).filter(this::isNumeric).boxed().toList();
    }

    /** By the share of its cells, lest one that is spoilt take its column with it unnoticed. */
    private boolean isNumeric(int index) {
        List<String> cells = rows.stream()
                .map(record -> cell(record, index))
                .filter(cell -> !cell.isEmpty())
                .toList();
        long numbers =
                cells.stream().filter(cell -> CsvText.number(cell).isPresent()).count();
        return numbers > 0 && numbers >= LEAST_SHARE * cells.size();
    }

    static String cell(CsvRecord record, int index) {
        return record.getField(index).strip();
    }

    /** The number of a cell that is not empty; a cell without a finite number is a problem. */
    double value(CsvRecord record, int index, Problems problems) {
        return CsvText.finite(record, index, names.get(index), problems);
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
