package io.espalier.adapters.cli.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The shapes in which Greeks are written; what is not given at all is one null, not an array of nulls. */
final class GreekJson {
    private GreekJson() {}

    /** One entry per underlying. */
    static Object vector(double[] values) {
        return isGiven(values) ? values : null;
    }

    /** One row per underlying. */
    static Object matrix(double[][] rows) {
        return Arrays.stream(rows).anyMatch(GreekJson::isGiven) ? rows : null;
    }

    /** [i, j, value] for each i < j; no pair, no entry. */
    static Object pairs(double[][] rows) {
        List<Object> pairs = new ArrayList<>();
        boolean given = rows.length == 1;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                pairs.add(List.of(i, j, rows[i][j]));
                given |= !Double.isNaN(rows[i][j]);
            }
        }
        return given ? pairs : null;
    }

    private static boolean isGiven(double[] values) {
        return Arrays.stream(values).anyMatch(value -> !Double.isNaN(value));
    }
}
