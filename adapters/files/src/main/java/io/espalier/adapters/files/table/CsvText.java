package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.espalier.adapters.files.document.InputFile;
import io.espalier.adapters.files.document.NumberText;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table as text: its records, the header first, and its cells as numbers. */
final class CsvText {
    private static final int MOST_BYTES = 256 << 20;

    /** How programs that write tables spell what is not finite. */
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

    /** A record of its own behind a table, unless an open quotation mark takes it in. */
    private static final String END = "end";

    private CsvText() {}

    /** The named file, {@code -} being standard input. */
    static String read(String name) {
        byte[] bytes = InputFile.read(name, MOST_BYTES);
        if (bytes.length > MOST_BYTES) {
            throw InputException.of(ErrorCode.E_CSV, "", "a table is bounded: bytes beyond the limit=" + MOST_BYTES);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Its records, at least the header; records may differ in width. */
    static List<CsvRecord> records(String text) {
        List<CsvRecord> records = text.indexOf('"') < 0 ? parsed(text) : closed(parsed(text + "\n" + END));
        if (records.isEmpty()) {
            throw InputException.of(ErrorCode.E_CSV, "", "the table is empty: a header must name the columns");
        }
        return records;
    }

    private static List<CsvRecord> parsed(String text) {
        try {
            return CsvReader.builder()
                    .skipEmptyLines(true)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .stream()
                    .toList();
        } catch (CsvParseException e) {
            throw InputException.of(ErrorCode.E_CSV, "", "not a table: " + e.getMessage());
        }
    }

    /** All but the end. A quotation mark that nobody closes makes one cell of all lines that follow: they would be lost unnoticed. */
    private static List<CsvRecord> closed(List<CsvRecord> records) {
        CsvRecord last = records.get(records.size() - 1);
        if (last.getFieldCount() != 1 || !last.getField(0).equals(END)) {
            throw InputException.of(
                    ErrorCode.E_CSV,
                    "",
                    "a quotation mark is opened and never closed, in the row that begins on line "
                            + last.getStartingLineNumber());
        }
        return records.subList(0, records.size() - 1);
    }

    /** The number in a cell, NaN where it says that it is not finite; empty where it is no number. */
    static Optional<Double> number(String cell) {
        return NOT_FINITE.matcher(cell).matches() ? Optional.of(Double.NaN) : NumberText.parse(cell);
    }

    /**
     * The number in a cell; where it is none ({@code E_TYPE}), or not finite ({@code E_NOT_FINITE}), that is a problem of {@code field}.
     */
    static double finite(CsvRecord record, int cell, String field, Problems problems) {
        String text = record.getField(cell).strip();
        Optional<Double> value = number(text);
        if (value.isEmpty() || !Double.isFinite(value.get())) {
            problems.add(
                    value.isEmpty() ? ErrorCode.E_TYPE : ErrorCode.E_NOT_FINITE,
                    Echo.of(field),
                    "line " + record.getStartingLineNumber() + ": a finite number is expected, not \"" + Echo.of(text)
                            + "\"");
        }
        return value.orElse(Double.NaN);
    }
}
