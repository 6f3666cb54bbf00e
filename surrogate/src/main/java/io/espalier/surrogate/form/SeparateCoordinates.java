package io.espalier.surrogate.form;

import java.util.Arrays;

/** Each xi a function of its own column: the column itself or its logarithm. */
final class SeparateCoordinates implements Coordinates {
    private final int[] logarithms;
    private final double[] slope;

    SeparateCoordinates(int columns, int[] logarithms) {
        this.logarithms = logarithms;
        slope = new double[columns];
        Arrays.fill(slope, 1.0);
    }

    @Override
    public double moveTo(double[] x, double[] xi) {
        System.arraycopy(x, 0, xi, 0, slope.length);
        for (int j : logarithms) {
            xi[j] = Math.log(x[j]);
            slope[j] = 1.0 / x[j];
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

    /** (log x)'' = -1/x^2. */
    @Override
    public void bend(double[] gradient, double[] direction, double[] product) {
        Arrays.fill(product, 0.0);
        for (int j : logarithms) {
            product[j] = -gradient[j] * slope[j] * slope[j] * direction[j];
        }
    }
}
