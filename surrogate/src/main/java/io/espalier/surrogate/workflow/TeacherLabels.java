package io.espalier.surrogate.workflow;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;
import io.espalier.surrogate.train.Trainer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What a large network answers at sampled points, values and gradients, in place of the reference's labels.
 *
 * <p>These labels have no noise, so a quarter of the usual rows teaches as much as the network knows.
 */
final class TeacherLabels {
    private static final int MOST_ROWS = 16_384;
    private static final int CHUNK_ROWS = 256;

    private final int columns;
    private final double[] x;
    private final double[] y;
    private final double[] dy;

    private TeacherLabels(LabelledSamples samples) {
        columns = samples.layout().size();
        int rows = Math.min(MOST_ROWS, samples.size());
        x = Arrays.copyOf(samples.x(), rows * columns);
        y = new double[rows];
        dy = new double[rows * columns];
    }

    /** A trainer on the first of the sampled points, with the samples' own map, taught by {@code teacher}. */
    static Trainer trainer(Network teacher, LabelledSamples samples, Normalisation map, int threads) {
        TeacherLabels labels = new TeacherLabels(samples);
        int chunks = (labels.y.length + CHUNK_ROWS - 1) / CHUNK_ROWS;
        ParallelChunks.run(chunks, threads, () -> labels.pupil(teacher));
        return new Trainer(Examples.firstOrder(labels.columns, labels.x, labels.y, labels.dy), map);
    }

    private IntConsumer pupil(Network teacher) {
        TwinPass pass = new TwinPass(teacher);
        double[] point = new double[columns];
        double[] gradient = new double[columns];
        return chunk -> {
            int end = Math.min(y.length, (chunk + 1) * CHUNK_ROWS);
            for (int row = chunk * CHUNK_ROWS; row < end; row++) {
                System.arraycopy(x, row * columns, point, 0, columns);
                y[row] = pass.valueAndGradient(point, gradient);
                System.arraycopy(gradient, 0, dy, row * columns, columns);
            }
        };
    }
}
