package io.espalier.surrogate.train;

import io.espalier.pricing.label.LabelledSamples;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Twin steps on one batch, over and over: for benchmarks, which set other people's steps on the same numbers beside them.
 *
 * <p>Numbers are normalised, row-major; weights and gradients lie flat, layer by layer, weights[out][in] before biases.
 */
public final class TrainingSteps implements AutoCloseable {
    private static final double RATE = 1e-4;

    private final DenseKernel kernel = DenseKernels.best();
    private final SquaredErrors errors;
    private final TrainingSet set;
    private final SobolevLoss loss;
    private final Rows batch;
    private final Workers workers;
    private final Optimisation optimisation;
    private long steps;

    /** @param samples the batch */
    public TrainingSteps(LabelledSamples samples, List<Integer> hidden, int threads, long seed) {
        Examples examples = Examples.of(samples);
        set = TrainingSet.of(examples, Normalisation.of(examples), threads);
        loss = SobolevLoss.of(LossPlan.firstOrder(), set.meanSquares());
        batch = Rows.of(set, IntStream.range(0, set.rows()).toArray());
        errors = new SquaredErrors(set.inputs);
        workers = new Workers(threads);
        Parameters start = Parameters.of(Initialisation.glorot(set.inputs, hidden, Activation.SILU, seed));
        optimisation = new Optimisation(kernel, workers, loss, Regularisation.NONE, seed, start);
    }

    /** One step of Adam; allocates nothing. */
    public void step() {
        optimisation.step(batch, steps++, RATE, errors);
    }

    /** Factors of the two mean square errors, x, y, dy, the weights, and the gradient of the loss there. */
    public float[][] numbers() {
        Shard shard = new Shard(optimisation.parameters());
        shard.learn(
                new SobolevPass(kernel, optimisation.parameters()),
                new LayerWeights(optimisation.parameters()),
                batch,
                0,
                batch.count(),
                loss,
                0L,
                Dropout.NONE);
        float[] factors = {(float) loss.valueFactor(), (float) loss.gradientFactors()[0]};
        return new float[][] {factors, set.x, set.y, set.dy, flat(optimisation.parameters()), flat(shard.gradient())};
    }

    private static float[] flat(Parameters p) {
        FloatBuffer flat = FloatBuffer.allocate(IntStream.range(0, p.layers())
                .map(l -> p.biases[l].length * (p.weights[l][0].length + 1))
                .sum());
        for (int l = 0; l < p.layers(); l++) {
            Arrays.stream(p.weights[l]).forEach(flat::put);
            flat.put(p.biases[l]);
        }
        return flat.array();
    }

    @Override
    public void close() {
        workers.close();
    }
}
