package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points of a layout, read from a table whose header names the columns in any order.
 *
 * <p>Shape: {@code points[rows][layout.size()]}, in layout order whatever the order of the header. Errors, all of them:
 * {@code E_MISSING} and {@code E_UNKNOWN_FIELD} for columns, {@code E_TYPE}, {@code E_NOT_FINITE} and {@code E_LENGTH} for
 * cells, {@code E_CSV} where it is no table.
 */
public final class PointTable {
    private final FactorLayout layout;
    private final Problems problems = new Problems();
    private int[] cellOf;
    private RowCells cells;

    private PointTable(FactorLayout layout) {
        this.layout = layout;
    }

    /**
     * Reads the named file, {@code -} being standard input.
     *
     * @throws InputException with everything that is wrong with it
     */
    public static List<double[]> read(String name, FactorLayout layout) {
        return parse(CsvText.read(name), layout);
    }

    /** Reads the text of a table. */
    public static List<double[]> parse(String text, FactorLayout layout) {
        PointTable table = new PointTable(layout);
        List<double[]> points = table.points(CsvText.records(text));
        table.problems.throwIfAny();
        return points;
    }

    private List<double[]> points(List<CsvRecord> records) {
        readHeader(records.get(0));
        List<double[]> points = new ArrayList<>();
        if (!problems.isEmpty()) {
            // Rows are judged only where the header says what their cells are.
            return points;
        }
        for (int i = 1; i < records.size(); i++) {
            row(i - 1, records.get(i)).ifPresent(points::add);
        }
        return points;
    }

    private void readHeader(CsvRecord header) {
        cells = new RowCells(header.getFieldCount(), problems);
        cellOf = new int[layout.size()];
        Map<String, Integer> heads = new HashMap<>();
        for (int c = 0; c < cells.width(); c++) {
            String name = header.getField(c).strip();
            if (heads.putIfAbsent(name, c) != null) {
                problems.add(ErrorCode.E_DUPLICATE_KEY, Echo.of(name), "the column stands twice: " + Echo.of(name));
            } else if (!layout.names().contains(name)) {
                problems.add(ErrorCode.E_UNKNOWN_FIELD, Echo.of(name), "no such column; the model has " + layout);
            }
        }
        for (int j = 0; j < cellOf.length; j++) {
            String name = layout.factor(j).name();
            cellOf[j] = heads.getOrDefault(name, -1);
            if (cellOf[j] < 0) {
                problems.add(
                        ErrorCode.E_MISSING, name, "the column is needed; the table has " + Echo.of(heads.keySet()));
            }
        }
    }

    private Optional<double[]> row(int index, CsvRecord record) {
        String where = RowCells.point(index);
        if (!cells.fits(where, record)) {
            return Optional.empty();
        }
        double[] x = new double[cellOf.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = cells.number(where + "." + layout.factor(j).name(), record, cellOf[j]);
        }
        return Optional.of(x);
    }
}
