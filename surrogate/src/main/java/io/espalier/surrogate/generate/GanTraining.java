package io.espalier.surrogate.generate;

import io.espalier.pricing.random.NormalSource;
import io.espalier.surrogate.train.TrainingFailedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a generator against a discriminator, one step of each in turn.
 *
 * <p>Runs on the calling thread; a number that it draws is addressed by (seed, stream, iteration and row), so that trainings
 * beside it change nothing. The same seed gives the same first weights, batches and normals whatever the term.
 */
public final class GanTraining {
    /** Accuracies are looked at this often. */
    private static final int EVERY = 20;

    private final GanPlan plan;
    private final float[][] columns;
    private final Duel duel;
    private final Moving generator;
    private final Moving discriminator;
    private final NormalSource normals;
    private final NormalSource batches;
    private final double[][] drawn;

    private GanTraining(GanPlan plan, double[][] data, long seed) {
        final int width = data[0].length;
        this.plan = plan;
        columns = columns(data);
        duel = new Duel(plan, width);
        generator = moving(plan.generatorSizes(width), GanStreams.generatorWeights(seed));
        discriminator = moving(plan.discriminatorSizes(width), GanStreams.discriminatorWeights(seed));
        normals = GanStreams.normals(seed);
        batches = GanStreams.batches(seed);
        drawn = new double[plan.latent()][2 * plan.batch()];
    }

    private static Moving moving(int[] sizes, NormalSource numbers) {
        return new Moving(sizes, Weights.glorot(sizes, numbers));
    }

    /**
     * Trains.
     *
     * @param data rows to imitate, {@code data[row][column]}; of an order of 1, within (-1, 1) for {@link OutputUnit#TANH}
     * @throws IllegalArgumentException if there is no row, or rows are empty, of unequal length or not finite
     * @throws TrainingFailedException if it diverges: a weight of the generator ends up not finite
     */
    public static TrainedGan train(GanPlan plan, double[][] data, long seed) {
        require(data);
        return new GanTraining(plan, data, seed).run();
    }

    private static void require(double[][] data) {
        if (data.length == 0 || data[0].length == 0) {
            throw new IllegalArgumentException("there must be rows to imitate: data.length=" + data.length);
        }
        for (int row = 0; row < data.length; row++) {
            if (data[row].length != data[0].length) {
                throw new IllegalArgumentException("rows must be of one length: data[0].length=" + data[0].length
                        + ", data[" + row + "].length=" + data[row].length);
            }
            for (double x : data[row]) {
                if (!Double.isFinite(x)) {
                    throw new IllegalArgumentException("data must be finite: data[" + row + "] holds " + x);
                }
            }
        }
    }

    /** [column][row]: a batch is gathered column by column. */
    private static float[][] columns(double[][] data) {
        final float[][] columns = new float[data[0].length][data.length];
        for (int row = 0; row < data.length; row++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][row] = (float) data[row][j];
            }
        }
        return columns;
    }

    private TrainedGan run() {
        final List<Double> changes = new ArrayList<>();
        for (int iteration = 0; iteration < plan.iterations(); iteration++) {
            load(iteration);
            duel.discriminatorGradient(generator.weights(), discriminator.weights(), discriminator.gradient());
            discriminator.step(iteration, plan.rate());
            duel.generatorGradient(generator.weights(), discriminator.weights(), generator.gradient());
            final double before = duel.accuracy();
            generator.step(iteration, plan.rate());
            if (iteration % EVERY == 0) {
                changes.add(duel.accuracyAgain(generator.weights(), discriminator.weights()) - before);
            }
        }
        if (!generator.weights().areFinite()) {
            throw new TrainingFailedException("a GAN diverged: rate=" + plan.rate() + ", iterations="
                    + plan.iterations() + ", term=" + plan.term().kind() + ", gamma="
                    + plan.term().gamma());
        }
        return new TrainedGan(
                new GradientGan(generator.weights(), plan.output()),
                EVERY,
                changes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void load(int iteration) {
        final int batch = plan.batch();
        normals.fill((long) iteration * 2 * batch, 1, drawn);
        for (int k = 0; k < drawn.length; k++) {
            for (int r = 0; r < 2 * batch; r++) {
                duel.normals()[k][r] = (float) drawn[k][r];
            }
        }
        for (int r = 0; r < batch; r++) {
            final int row = (int) (columns[0].length * batches.uniform((long) iteration * batch + r, 0));
            for (int j = 0; j < columns.length; j++) {
                duel.rows()[j][r] = columns[j][row];
            }
        }
    }
}
