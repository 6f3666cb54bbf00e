package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.form.Examples;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The two-input simulator at one time step, y_t = (cos[phi (theta_1 - t - psi)] cos[phi (theta_2 - t - psi)])^2 with phi = 0.1, psi = 5 and
 * both thetas uniform on [0, 15].
 *
 * <p>Source: Eq. 9 of the gradient-information paper, where one network answers all ten steps; ours have one output, so each step is a
 * problem of its own.
 *
 * @param step t, 1 to 10
 */
record CosineSimulator(int step) implements ToyProcess {
    private static final int INPUTS = 2;
    private static final double PHI = 0.1;
    private static final double PSI = 5.0;
    private static final double HIGH = 15.0;

    CosineSimulator {
        if (step < 1 || step > 10) {
            throw new IllegalArgumentException("a step must be 1 to 10: step=" + step);
        }
    }

    @Override
    public String name() {
        return "2-D cosine, t = " + step;
    }

    @Override
    public int layers() {
        return 4;
    }

    @Override
    public Examples examples(int rows, long seed) {
        final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        final double[] x = new double[rows * INPUTS];
        final double[] y = new double[rows];
        final double[] dy = new double[rows * INPUTS];
        for (int row = 0; row < rows; row++) {
            final int at = row * INPUTS;
            x[at] = HIGH * random.nextDouble();
            x[at + 1] = HIGH * random.nextDouble();
            final double first = square(x[at]);
            final double second = square(x[at + 1]);
            y[row] = first * second;
            dy[at] = slope(x[at]) * second;
            dy[at + 1] = first * slope(x[at + 1]);
        }
        return Examples.firstOrder(INPUTS, x, y, dy);
    }

    private double angle(double theta) {
        return PHI * (theta - step - PSI);
    }

    private double square(double theta) {
        final double cosine = Math.cos(angle(theta));
        return cosine * cosine;
    }

    /** Of the squared cosine: -phi sin(2 angle). */
    private double slope(double theta) {
        return -PHI * Math.sin(2.0 * angle(theta));
    }
}
