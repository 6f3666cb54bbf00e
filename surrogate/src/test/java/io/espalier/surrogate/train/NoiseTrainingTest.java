package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.ValuePass;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Labels of log(1 + e^x) whose noises of value and slope hang together. */
class NoiseTrainingTest {
    private static final int ROWS = 16_384;

    private static Examples noisy(double size) {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = random.doubles(ROWS, -4.0, 4.0).toArray();
        double[] y = new double[ROWS];
        double[] dy = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double shared = random.nextGaussian();
            y[i] = Activation.SOFTPLUS.value(x[i]) + size * shared;
            dy[i] = Activation.SOFTPLUS.slope(x[i]) + size * (0.95 * shared + 0.05 * random.nextGaussian());
        }
        return Examples.firstOrder(1, x, y, dy);
    }

    private static TrainingResult train(LossPlan.Scaling scaling, double noise, long seed) {
        Examples examples = noisy(noise);
        Trainer trainer = new Trainer(examples, Normalisation.of(examples));
        TrainingPlan plan = TrainingPlan.sobolev(seed)
                .withStarts(2)
                .withEpochs(40)
                .withLoss(LossPlan.firstOrder().scaledBy(scaling));
        return trainer.train(trainer.fresh(List.of(4), seed), plan, TrainingListener.silent());
    }

    private static double meanSquareError(LossPlan.Scaling scaling) {
        double sum = 0.0;
        for (long seed = 1; seed <= 3; seed++) {
            ValuePass pass = new ValuePass(train(scaling, 1.0, seed).network());
            for (int k = 0; k <= 800; k++) {
                double at = -4.0 + 0.01 * k;
                double error = pass.value(new double[] {at}) - Activation.SOFTPLUS.value(at);
                sum += error * error / 801.0;
            }
        }
        return sum;
    }

    /** The difference of value and slope has a twentieth of their noise: who weighs by the covariance learns from it, who weighs evenly does not. */
    @Test
    void weighingByTheNoisesCovarianceLearnsMore() {
        double even = meanSquareError(LossPlan.Scaling.GLOBAL);
        double byNoise = meanSquareError(LossPlan.Scaling.NOISE);

        assertTrue(byNoise < even, byNoise + " against " + even);
    }

    /**
     * In units of the noise a row's two outputs count a half each. Floors take from the quiet combination all and from the loud one, variance
     * 0.17 beside floors of 0.02, a tenth; evenly weighed, noise of 0.3 beside a function of deviation 1.4 would leave a tenth.
     */
    @Test
    void theLossIsCountedInUnitsOfTheNoise() {
        double loss = train(LossPlan.Scaling.NOISE, 0.3, 1).validationLoss();

        assertTrue(loss > 0.4 && loss < 1.05, "loss=" + loss);
    }
}
