package io.espalier.surrogate.workflow;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What a large network answers at sampled points, values, gradients and curvatures, in place of the reference's labels.
 *
 * <p>These labels have no noise, so a quarter of the usual rows teaches as much as the network knows.
 */
public final class TeacherLabels {
    private static final int MOST_ROWS = 16_384;
    private static final int CHUNK_ROWS = 256;

    private final int inputs;
    private final Examples labels;

    private TeacherLabels(Examples examples) {
        inputs = examples.inputs();
        int rows = Math.min(MOST_ROWS, examples.size());
        int curved = examples.hasSecondOrder() ? rows * inputs : 0;
        labels = new Examples(
                inputs,
                Arrays.copyOf(examples.x(), rows * inputs),
                new double[rows],
                new double[rows * inputs],
                Arrays.copyOf(examples.direction(), curved),
                new double[curved]);
    }

    /** The first of the examples' points and directions, labelled by {@code teacher}. */
    public static Examples of(Network teacher, Examples examples, int threads) {
        TeacherLabels taught = new TeacherLabels(examples);
        int chunks = (taught.labels.size() + CHUNK_ROWS - 1) / CHUNK_ROWS;
        ParallelChunks.run(chunks, threads, () -> taught.pupil(teacher));
        return taught.labels;
    }

    private IntConsumer pupil(Network teacher) {
        CurvaturePass pass = new CurvaturePass(teacher);
        double[] point = new double[inputs];
        double[] answer = new double[inputs];
        return chunk -> {
            int end = Math.min(labels.size(), (chunk + 1) * CHUNK_ROWS);
            for (int row = chunk * CHUNK_ROWS; row < end; row++) {
                int at = row * inputs;
                System.arraycopy(labels.x(), at, point, 0, inputs);
                labels.y()[row] = pass.valueAndGradient(point, answer);
                System.arraycopy(answer, 0, labels.dy(), at, inputs);
                if (labels.hasSecondOrder()) {
                    System.arraycopy(labels.direction(), at, point, 0, inputs);
                    pass.hessianTimes(point, answer);
                    System.arraycopy(answer, 0, labels.hessianTimes(), at, inputs);
                }
            }
        };
    }
}
