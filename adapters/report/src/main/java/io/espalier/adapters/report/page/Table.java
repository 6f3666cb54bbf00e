package io.espalier.adapters.report.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of plain text; the first column heads its row.
 *
 * @param caption what the table shows
 * @param header one head per column
 * @param rows each as long as the header
 * @param notes remarks under the table, may be empty
 */
public record Table(String caption, List<String> header, List<List<String>> rows, List<String> notes) implements Block {
    /** @throws IllegalArgumentException if the header is empty or a row is not as long as the header */
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        if (header.isEmpty()) {
            throw new IllegalArgumentException("a table must have a header: caption='" + caption + "'");
        }
        for (int i = 0; i < rows.size(); i++) {
            demandFull(i, rows.get(i), header);
        }
    }

    private static void demandFull(int i, List<String> row, List<String> header) {
        if (row.size() != header.size()) {
            throw new IllegalArgumentException("a row must be as long as the header: rows[" + i + "].size=" + row.size()
                    + ", header.size=" + header.size() + ", rows[" + i + "]=" + row);
        }
    }

    @Override
    public Stream<Figure> figures() {
        return Stream.empty();
    }
}
