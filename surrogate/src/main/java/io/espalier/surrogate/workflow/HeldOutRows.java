package io.espalier.surrogate.workflow;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import io.espalier.surrogate.prune.HeldOut;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Labelled rows beyond those that networks learn from: what a pruning is measured by.
 *
 * <p>Labels are as noisy as those of training, so R squared stays below 1 even of the truth; differences between networks do not, since they
 * meet the same noise. The same bits on any number of threads.
 */
final class HeldOutRows implements HeldOut {
    private static final int CHUNK_ROWS = 256;

    private final Examples rows;
    private final int threads;
    private final double variation;

    HeldOutRows(Examples rows, int threads) {
        this.rows = rows;
        this.threads = threads;
        double mean = Arrays.stream(rows.y()).average().orElseThrow();
        variation = Arrays.stream(rows.y()).map(y -> (y - mean) * (y - mean)).sum();
    }

    @Override
    public double r2(Network network) {
        double[] squares = new double[(rows.size() + CHUNK_ROWS - 1) / CHUNK_ROWS];
        ParallelChunks.run(squares.length, threads, () -> judge(network, squares));
        return 1.0 - Arrays.stream(squares).sum() / variation;
    }

    private IntConsumer judge(Network network, double[] squares) {
        ValuePass pass = new ValuePass(network);
        double[] point = new double[rows.inputs()];
        return chunk -> {
            int end = Math.min(rows.size(), (chunk + 1) * CHUNK_ROWS);
            for (int row = chunk * CHUNK_ROWS; row < end; row++) {
                System.arraycopy(rows.x(), row * point.length, point, 0, point.length);
                double error = pass.value(point) - rows.y()[row];
                squares[chunk] += error * error;
            }
        };
    }
}
