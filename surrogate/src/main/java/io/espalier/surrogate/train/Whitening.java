package io.espalier.surrogate.train;

/** Turns the errors of a row (value, gradient, Hessian times direction) into numbers that count alike: W r. */
interface Whitening {

    /** {@code white = W error} of that row. */
    void apply(int row, double[] error, double[] white);

    /** {@code bars = W' white} of that row. */
    void applyTransposed(int row, double[] white, double[] bars);

    /** The weights of a loss, the same for every row. */
    static Whitening of(SobolevLoss loss, int inputs) {
        double[] roots = new double[1 + 2 * inputs];
        roots[0] = Math.sqrt(loss.valueFactor());
        for (int j = 0; j < loss.gradientFactors().length; j++) {
            roots[1 + j] = Math.sqrt(loss.gradientFactors()[j]);
        }
        for (int j = 0; j < loss.curvatureFactors().length; j++) {
            roots[1 + inputs + j] = Math.sqrt(loss.curvatureFactors()[j]);
        }
        return new Whitening() {
            @Override
            public void apply(int row, double[] error, double[] white) {
                for (int m = 0; m < error.length; m++) {
                    white[m] = roots[m] * error[m];
                }
            }

            @Override
            public void applyTransposed(int row, double[] white, double[] bars) {
                apply(row, white, bars);
            }
        };
    }
}
