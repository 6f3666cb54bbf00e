package io.espalier.surrogate.train;

import io.espalier.pricing.label.LabelledSamples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
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
    private final SquaredErrors errors = new SquaredErrors();
    private final TrainingSet set;
    private final SobolevLoss loss;
    private final Rows batch;
    private final Workers workers;
    private final Optimisation optimisation;
    private long steps;

    /** @param samples the batch */
    public TrainingSteps(LabelledSamples samples, List<Integer> hidden, int threads, long seed) {
        set = TrainingSet.of(samples, Normalisation.of(samples));
        loss = SobolevLoss.of(1.0, set.inputs, set.meanSquareGradient());
        batch = Rows.all(IntStream.range(0, set.rows()).toArray());
        workers = new Workers(threads);
        optimisation = new Optimisation(
                set, kernel, workers, loss, Parameters.of(Initialisation.glorot(set.inputs, hidden, seed)));
    }

    /** One step of Adam. */
    public void step() {
        optimisation.step(batch, steps++, RATE, errors);
    }

    /** Factors of the two mean square errors, x, y, dy, the weights, and the gradient of the loss there. */
    public float[][] numbers() {
        Parameters gradient = optimisation.parameters().zeros();
        SobolevPass pass = new SobolevPass(kernel, set, gradient);
        LayerWeights weights = new LayerWeights(optimisation.parameters());
        for (int start = 0; start < batch.count(); start += kernel.block()) {
            pass.addGradient(
                    weights,
                    batch.part(start, kernel.block()),
                    loss.scale(batch.count()),
                    new SquaredErrors(),
                    gradient);
        }
        float[] factors = {(float) loss.valueFactor(), (float) loss.gradientFactor()};
        return new float[][] {factors, set.x, set.y, set.dy, flat(optimisation.parameters()), flat(gradient)};
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
