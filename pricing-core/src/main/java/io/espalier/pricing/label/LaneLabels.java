package io.espalier.pricing.label;

/**
 * The labels of a block of rows, one lane each: arrays of its block, not copied.
 *
 * <p>Shapes: {@code x[d][lane]}, {@code y[lane]}, {@code dy[d][lane]}; {@code direction[d][lane]} and {@code hessianTimes[d][lane]},
 * both without rows where no second order is asked for.
 */
record LaneLabels(double[][] x, double[] y, double[][] dy, double[][] direction, double[][] hessianTimes) {

    /** Lanes of every column to rows {@code at}, {@code at + 1}, ... of row-major {@code rows} as far as there are any. */
    static void write(double[][] columns, double[] rows, int at) {
        final int d = columns.length;
        if (d == 0) {
            return;
        }
        final int count = Math.min(columns[0].length, rows.length / d - at);
        for (int j = 0; j < d; j++) {
            final double[] column = columns[j];
            int to = at * d + j;
            for (int lane = 0; lane < count; lane++) {
                rows[to] = column[lane];
                to += d;
            }
        }
    }

    /** Lanes to rows {@code at}, {@code at + 1}, ... of the samples as far as there are any. */
    void write(DirectionalSamples into, int at) {
        write(x, into.first().x(), at);
        write(dy, into.first().dy(), at);
        write(direction, into.direction(), at);
        write(hessianTimes, into.hessianTimes(), at);
        System.arraycopy(
                y, 0, into.first().y(), at, Math.min(y.length, into.first().size() - at));
    }
}
