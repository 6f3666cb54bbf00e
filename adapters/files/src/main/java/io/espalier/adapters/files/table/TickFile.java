package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.espalier.adapters.files.document.NumberText;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file of ticks, one by one, whatever its length: columns {@code seq,ts_ns,kind,und,price}, named by the header in
 * any order.
 *
 * <p>A price that is no number is NaN, not an error: what a feed says is for the rules to judge. A row whose number, time or kind
 * cannot be read is an error, since nothing could be said of it.
 */
public final class TickFile implements Iterator<TickRow>, AutoCloseable {
    private static final List<String> COLUMNS = List.of("seq", "ts_ns", "kind", "und", "price");
    private static final int KIND = COLUMNS.indexOf("kind");
    private static final int PRICE = COLUMNS.indexOf("price");

    private static final int MOST_PROBLEMS = 100;

    /** So much of a header is told at most: what is no table may be one endless line. */
    private static final int MOST_SHOWN = 200;

    private final String name;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int[] columns;
    private final int width;

    private TickFile(String name, CsvReader<CsvRecord> reader) {
        this.name = name;
        this.reader = reader;
        records = reader.iterator();
        if (!hasNext()) {
            throw InputException.of(
                    ErrorCode.E_CSV, "", "the table is empty: a header must name the columns " + COLUMNS);
        }
        List<String> header =
                nextRecord().getFields().stream().map(String::strip).toList();
        width = header.size();
        columns = COLUMNS.stream().mapToInt(column -> place(column, header)).toArray();
    }

    private static int place(String column, List<String> header) {
        int place = header.indexOf(column);
        if (place < 0) {
            String has = header.toString();
            throw InputException.of(
                    ErrorCode.E_CSV,
                    column,
                    "no such column; ticks have " + COLUMNS + ", the table has "
                            + has.substring(0, Math.min(MOST_SHOWN, has.length())));
        }
        if (header.lastIndexOf(column) != place) {
            throw InputException.of(ErrorCode.E_DUPLICATE_KEY, column, "the column stands more than once: " + column);
        }
        return place;
    }

    /**
     * Opens the named file.
     *
     * @throws InputException {@code E_FILE} if it is missing, unreadable or a directory, {@code E_CSV} if its header is not that
     *     of a file of ticks
     */
    public static TickFile open(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw noFile(name, "is a directory");
            }
            return new TickFile(
                    name,
                    CsvReader.builder()
                            .skipEmptyLines(true)
                            .detectBomHeader(true)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(path));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw noFile(name, "does not exist");
        } catch (IOException e) {
            throw noFile(name, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static InputException noFile(String name, String why) {
        return InputException.of(ErrorCode.E_FILE, name, "the file " + name + " " + why);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw InputException.of(ErrorCode.E_CSV, "", "not a table: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw noFile(name, "cannot be read: " + e.getCause().getClass().getSimpleName());
        }
    }

    /** @throws InputException {@code E_CSV} if the row cannot be read, with the faults of the rows after it, up to a hundred */
    @Override
    public TickRow next() {
        CsvRecord row = nextRecord();
        try {
            return read(row);
        } catch (InputException first) {
            throw withThoseBehind(first);
        }
    }

    private InputException withThoseBehind(InputException first) {
        List<Problem> all = new ArrayList<>(first.problems());
        try {
            while (all.size() < MOST_PROBLEMS && hasNext()) {
                fault(nextRecord()).ifPresent(all::add);
            }
        } catch (InputException notATable) {
            all.addAll(notATable.problems());
        }
        return new InputException(all);
    }

    private Optional<Problem> fault(CsvRecord row) {
        try {
            read(row);
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e.problems().get(0));
        }
    }

    /** A halt or its end has no price, and where that is the last column some leave its comma out too. */
    private boolean isStatusWithoutPrice(CsvRecord row) {
        return row.getFieldCount() == width - 1
                && columns[PRICE] == width - 1
                && !cell(row, KIND).equals("T");
    }

    private TickRow read(CsvRecord row) {
        if (row.getFieldCount() != width && !isStatusWithoutPrice(row)) {
            throw wrong(row, "has " + row.getFieldCount() + " cells, the header has " + width);
        }
        String kind = cell(row, KIND);
        if (!kind.equals("T") && !kind.equals("H") && !kind.equals("R")) {
            throw wrong(row, "kind must be T (tick), H (halt) or R (resume), not \"" + kind + "\"");
        }
        return new TickRow(whole(row, 0), whole(row, 1), kind.charAt(0), cell(row, 3), price(row));
    }

    private double price(CsvRecord row) {
        return row.getFieldCount() < width
                ? Double.NaN
                : NumberText.parse(cell(row, PRICE)).orElse(Double.NaN);
    }

    private CsvRecord nextRecord() {
        try {
            return records.next();
        } catch (CsvParseException e) {
            throw InputException.of(ErrorCode.E_CSV, "", "not a table: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw noFile(name, "cannot be read: " + e.getCause().getClass().getSimpleName());
        }
    }

    private String cell(CsvRecord row, int column) {
        return row.getField(columns[column]).strip();
    }

    private long whole(CsvRecord row, int column) {
        try {
            return Long.parseLong(cell(row, column));
        } catch (NumberFormatException e) {
            throw wrong(row, COLUMNS.get(column) + " must be a whole number, not \"" + cell(row, column) + "\"");
        }
    }

    private static InputException wrong(CsvRecord row, String what) {
        return InputException.of(ErrorCode.E_CSV, "", "line " + row.getStartingLineNumber() + ": " + what);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw noFile(name, "cannot be closed: " + e.getClass().getSimpleName());
        }
    }
}
