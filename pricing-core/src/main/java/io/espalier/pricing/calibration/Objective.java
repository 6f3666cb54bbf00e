package io.espalier.pricing.calibration;

/** A function to be maximised, with exact derivatives. */
interface Objective {
    /** Number of arguments. */
    int size();

    /** The value at {@code x}. */
    double value(double[] x);

    /** The value at {@code x}; fills {@code gradient[size]} and the symmetric {@code hessian[size][size]}. */
    double derivatives(double[] x, double[] gradient, double[][] hessian);
}
