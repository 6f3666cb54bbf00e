package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.form.Examples;

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
    private static final double PHI = 0.1;
    private static final double PSI = 5.0;
    private static final UniformPoints THETAS = new UniformPoints(15.0, 15.0);

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
        return THETAS.examples(rows, seed, this::value);
    }

    private double value(double[] theta, int at, double[] dy) {
        final double first = square(theta[at]);
        final double second = square(theta[at + 1]);
        dy[at] = slope(theta[at]) * second;
        dy[at + 1] = first * slope(theta[at + 1]);
        return first * second;
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
