package io.espalier.bench.training;

import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.train.TrainingSteps;
import java.util.SplittableRandom;

/** Espalier's steps on random numbers: times depend on shapes, not on what is learnt. */
final class OwnTraining implements TrainingWork, AutoCloseable {
    private static final long SEED = 7;

    private final TrainingSteps steps;
    private final int batch;

    OwnTraining(TrainingShape shape, int batch, int threads) {
        this.batch = batch;
        this.steps = new TrainingSteps(samples(shape.inputs(), batch), shape.hidden(), threads, SEED);
    }

    private static LabelledSamples samples(int inputs, int rows) {
        final SplittableRandom random = new SplittableRandom(SEED);
        return new LabelledSamples(
                FactorLayout.levels(LevelKind.SPOT, inputs),
                random.doubles((long) rows * inputs, -1.0, 1.0).toArray(),
                random.doubles(rows, -1.0, 1.0).toArray(),
                random.doubles((long) rows * inputs, -1.0, 1.0).toArray());
    }

    @Override
    public void steps(int n) {
        for (int k = 0; k < n; k++) {
            steps.step();
        }
    }

    @Override
    public long samplesPerStep() {
        return batch;
    }

    /** Data, weights and gradient, as {@link TrainingSteps#numbers} has them. */
    float[][] numbers() {
        return steps.numbers();
    }

    @Override
    public void close() {
        steps.close();
    }
}
