package io.espalier.pricing.scenario;

/** Checks at the edge of this room. */
final class Requirements {
    private Requirements() {}

    static int days(int days) {
        require(days >= 1, "a path must have at least one day: days=" + days);
        return days;
    }

    /** At least one day, each of one finite return per series. */
    static void observed(double[][] observed, int series) {
        require(observed.length > 0, "a stretch needs a day: days=0");
        for (int t = 0; t < observed.length; t++) {
            returns(observed[t], t, series);
        }
    }

    private static void returns(double[] row, int day, int series) {
        require(
                row.length == series,
                "a day must have one return per series: day=" + day + ", returns=" + row.length + ", series=" + series);
        for (int j = 0; j < series; j++) {
            require(Double.isFinite(row[j]), "a return must be finite: day=" + day + ", series=" + j + ", r=" + row[j]);
        }
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
