package io.espalier.pricing.scenario;

/** Checks at the edge of this room. */
final class Requirements {
    private Requirements() {}

    static int days(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a path must have at least one day: days=" + days);
        }
        return days;
    }

    static void observed(double[][] observed, int series) {
        if (observed.length == 0 || observed[0].length != series) {
            throw new IllegalArgumentException("the days observed must hold one return per series: days="
                    + observed.length + ", series=" + series);
        }
    }
}
