package io.espalier.pricing.random;

/**
 * Normals whose mean is 0 and whose mean square is 1 in each aligned batch of paths, dimension by dimension.
 *
 * <p>z becomes (z - mean)/deviation over the batch {@code path / batch}, so a number depends on its address alone. A batch counts
 * as one observation: its paths depend on each other, and the mean over them has a bias of order 1/batch. Whoever asks for
 * paths in order has each batch made once. Source: Glasserman (2003), 4.5.
 */
public final class MomentMatchedNormals implements NormalNumbers {
    private final NormalNumbers source;
    private final int batch;
    private double[][] matched = {};
    private boolean holds;
    private long held;

    /** @throws IllegalArgumentException if a batch has fewer than two paths */
    public MomentMatchedNormals(NormalNumbers source, int batch) {
        if (batch < 2) {
            throw new IllegalArgumentException("a batch must have two paths at least: batch=" + batch);
        }
        this.source = source;
        this.batch = batch;
    }

    @Override
    public void fill(long first, long stride, double[][] z) {
        if (matched.length != z.length) {
            matched = new double[z.length][batch];
            holds = false;
        }
        final int lanes = z.length == 0 ? 0 : z[0].length;
        for (int lane = 0; lane < lanes; lane++) {
            final long path = first + lane * stride;
            hold(Math.floorDiv(path, batch));
            final int place = Math.floorMod(path, batch);
            for (int dimension = 0; dimension < z.length; dimension++) {
                z[dimension][lane] = matched[dimension][place];
            }
        }
    }

    private void hold(long number) {
        if (holds && held == number) {
            return;
        }
        source.fill(number * batch, 1L, matched);
        for (double[] row : matched) {
            match(row);
        }
        holds = true;
        held = number;
    }

    private static void match(double[] row) {
        double sum = 0.0;
        for (double z : row) {
            sum += z;
        }
        final double mean = sum / row.length;
        double squares = 0.0;
        for (double z : row) {
            squares += (z - mean) * (z - mean);
        }
        final double factor = 1.0 / Math.sqrt(squares / row.length);
        for (int path = 0; path < row.length; path++) {
            row[path] = (row[path] - mean) * factor;
        }
    }
}
