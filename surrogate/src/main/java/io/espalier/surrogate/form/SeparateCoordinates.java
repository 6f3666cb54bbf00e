package io.espalier.surrogate.form;

import java.util.Arrays;

/** Each xi a function of its own column: the column itself, its logarithm, or log(1 - x). */
final class SeparateCoordinates implements Coordinates {
    private final int[] logarithms;
    private final int[] complements;
    private final double[] slope;
    private final double[] bend;

    /**
     * These columns, all others as they are.
     *
     * @param logarithms taken as log x
     * @param complements taken as log(1 - x)
     */
    SeparateCoordinates(int columns, int[] logarithms, int[] complements) {
        this.logarithms = logarithms;
        this.complements = complements;
        slope = new double[columns];
        bend = new double[columns];
        Arrays.fill(slope, 1.0);
    }

    @Override
    public double moveTo(double[] x, double[] xi) {
        System.arraycopy(x, 0, xi, 0, slope.length);
        for (int j : logarithms) {
            xi[j] = Math.log(x[j]);
            slope[j] = 1.0 / x[j];
            bend[j] = -slope[j] * slope[j];
        }
        for (int j : complements) {
            final double rest = 1.0 - x[j];
            xi[j] = Math.log(rest);
            slope[j] = -1.0 / rest;
            bend[j] = -slope[j] * slope[j];
        }
        return 1.0;
    }

    @Override
    public boolean isScaled() {
        return false;
    }

    @Override
    public double logScaleSlope(int j) {
        return 0.0;
    }

    @Override
    public void logScaleCurvature(double[] direction, double[] product) {
        Arrays.fill(product, 0.0);
    }

    @Override
    public double slope(int j) {
        return slope[j];
    }

    @Override
    public void forward(double[] direction, double[] moved) {
        for (int j = 0; j < slope.length; j++) {
            moved[j] = slope[j] * direction[j];
        }
    }

    @Override
    public void backward(double[] gradient, double[] raw) {
        forward(gradient, raw);
    }

    @Override
    public void inverseBackward(double[] raw, double[] gradient) {
        for (int j = 0; j < slope.length; j++) {
            gradient[j] = raw[j] / slope[j];
        }
    }

    /** (log x)'' = -1/x^2, (log(1 - x))'' = -1/(1 - x)^2. */
    @Override
    public void bend(double[] gradient, double[] direction, double[] product) {
        for (int j = 0; j < bend.length; j++) {
            product[j] = gradient[j] * bend[j] * direction[j];
        }
    }
}
