package io.espalier.adapters.report.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A matrix of scatters for comparison: each row is a stage, each column a quantity.
 *
 * @param name name of the whole matrix, as in {@link Figure}
 * @param columns heads of the columns
 * @param rows each with one figure per column
 */
public record SmallMultiples(String name, List<String> columns, List<Row> rows) implements Block {
    /**
     * One stage.
     *
     * @param head what stage it is
     * @param note more about it, for example its size; may be empty
     */
    public record Row(String head, String note, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }

        public static Row of(String head, String note, Figure... figures) {
            return new Row(head, note, List.of(figures));
        }
    }

    /** @throws IllegalArgumentException if there is no row or column, or a row has not one figure per column */
    public SmallMultiples {
        Names.demandPlain(name);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new IllegalArgumentException("small multiples must have rows and columns: rows.size=" + rows.size()
                    + ", columns=" + columns + ", name='" + name + "'");
        }
        for (final Row row : rows) {
            demandFull(row, columns);
        }
    }

    private static void demandFull(Row row, List<String> columns) {
        if (row.figures().size() != columns.size()) {
            throw new IllegalArgumentException("a row must have one figure per column: row='" + row.head()
                    + "', figures.size=" + row.figures().size() + ", columns=" + columns);
        }
    }

    @Override
    public Stream<Figure> figures() {
        return rows.stream().flatMap(row -> row.figures().stream());
    }
}
