package io.espalier.surrogate.train;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;

/**
 * Examples as the network inside sees them: normalised, projected, float. Row-major x[n*k], y[n], dy[n*k]; direction[n*k] of length 1 and
 * hessianTimes[n*k], both empty without second order.
 */
final class TrainingSet {
    private static final int CHUNK_ROWS = 4096;
    private static final float[] NOTHING = {};

    final int inputs;
    final float[] x;
    final float[] y;
    final float[] dy;
    final float[] direction;
    final float[] hessianTimes;

    private TrainingSet(int inputs, int rows, boolean secondOrder) {
        this.inputs = inputs;
        x = new float[rows * inputs];
        y = new float[rows];
        dy = new float[rows * inputs];
        direction = secondOrder ? new float[rows * inputs] : NOTHING;
        hessianTimes = secondOrder ? new float[rows * inputs] : NOTHING;
    }

    /** The same on any number of threads. */
    static TrainingSet of(Examples examples, Normalisation map, int threads) {
        TrainingSet set = new TrainingSet(map.reducedInputs(), examples.size(), examples.hasSecondOrder());
        int chunks = (examples.size() + CHUNK_ROWS - 1) / CHUNK_ROWS;
        ParallelChunks.run(chunks, threads, () -> {
            Reduction reduction = new Reduction(map, examples, set);
            return chunk -> reduction.rows(chunk * CHUNK_ROWS, Math.min(examples.size(), (chunk + 1) * CHUNK_ROWS));
        });
        return set;
    }

    /** Slopes as rows: their points, directions of length 1 in standardised inputs, projected, and as values the slopes along these. */
    static TrainingSet ofSlopes(DirectionalSlopes slopes, Normalisation map) {
        TrainingSet set = new TrainingSet(map.reducedInputs(), slopes.size(), true);
        new SlopeReduction(map, slopes, set).rows();
        return set;
    }

    int rows() {
        return y.length;
    }

    boolean hasSecondOrder() {
        return direction.length > 0;
    }

    /** Mean squares of all labels; the value's about its mean. */
    MeanSquares meanSquares() {
        return MeanSquares.of(errorsOfConstant(Rows.all(this)), rows());
    }

    /** The errors of the best constant on rows: its value their mean, its derivatives zero. */
    static SquaredErrors errorsOfConstant(Rows rows) {
        TrainingSet set = rows.set();
        int d = set.inputs;
        SquaredErrors errors = new SquaredErrors(d);
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.row(i);
            sum += set.y[row];
            squares += (double) set.y[row] * set.y[row];
            addSquares(set.dy, row * d, errors.gradient);
            if (set.hasSecondOrder()) {
                addSquares(set.hessianTimes, row * d, errors.curvature);
            }
        }
        errors.value = squares - sum * sum / rows.count();
        return errors;
    }

    private static void addSquares(float[] labels, int from, double[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += (double) labels[from + j] * labels[from + j];
        }
    }
}
