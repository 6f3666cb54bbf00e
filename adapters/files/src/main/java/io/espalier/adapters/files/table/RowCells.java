package io.espalier.adapters.files.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;

/** The cells of points in a table, judged as they are read: {@code E_LENGTH}, {@code E_TYPE}, {@code E_NOT_FINITE}. */
record RowCells(int width, Problems problems) {

    /** How point {@code index} is called in problems. */
    static String point(int index) {
        return "points[" + index + "]";
    }

    /** Whether a row has as many cells as the header. */
    boolean fits(String where, CsvRecord record) {
        if (record.getFieldCount() == width) {
            return true;
        }
        problems.add(
                ErrorCode.E_LENGTH,
                where,
                "line " + record.getStartingLineNumber() + " has " + record.getFieldCount() + " cells, the header has "
                        + width);
        return false;
    }

    /** The number in a cell; where it is none, or not finite, that is a problem. */
    double number(String where, CsvRecord record, int cell) {
        return CsvText.finite(record, cell, where, problems);
    }

    /** Whether a cell holds nothing. */
    static boolean isEmpty(CsvRecord record, int cell) {
        return record.getField(cell).isBlank();
    }
}
