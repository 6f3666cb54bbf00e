package io.espalier.surrogate.form;

import io.espalier.pricing.engine.MatchedVariance;
import java.util.Arrays;

/**
 * The smile's map at a point: each xi a function of its own column, lambda the matched deviation to expiry times {@link GarchTerms}' factor.
 *
 * <p>First derivatives are exact. The Hessian of log lambda times a direction is a central difference of its slope over 1e-5 of each column:
 * about 1e-10 of its size. Belongs to one thread, allocates nothing.
 */
final class GarchCoordinates implements Coordinates {
    private static final double STEP = 1e-5;

    private final GarchTerms terms;
    private final MatchedVariance variance;
    private final double[] at;
    private final double[] slope;
    private final double[] bend;
    private final double[] logScale;
    private final double[] moved;
    private final double[] above;
    private final double[] below;

    GarchCoordinates(GarchTerms terms) {
        this.terms = terms;
        variance = terms.variance();
        int d = terms.columns();
        at = new double[d];
        slope = new double[d];
        bend = new double[d];
        logScale = new double[d];
        moved = new double[d];
        above = new double[d];
        below = new double[d];
        Arrays.fill(slope, 1.0);
    }

    @Override
    public double moveTo(double[] x, double[] xi) {
        System.arraycopy(x, 0, at, 0, at.length);
        System.arraycopy(x, 0, xi, 0, at.length);
        for (int j : terms.logarithms) {
            xi[j] = Math.log(x[j]);
            slope[j] = 1.0 / x[j];
            bend[j] = -slope[j] * slope[j];
        }
        for (int j : terms.complements) {
            final double rest = 1.0 - x[j];
            xi[j] = Math.log(rest);
            slope[j] = -1.0 / rest;
            bend[j] = -slope[j] * slope[j];
        }
        final double v = logScaleSlopes(at, logScale);
        return Math.sqrt(v) * terms.factor(variance.steps());
    }

    /** Fills the slopes of log lambda at a point and returns the variance there. */
    private double logScaleSlopes(double[] point, double[] slopes) {
        final double v = variance.moveTo(point);
        Arrays.fill(slopes, 0.0);
        variance.addSlope(0.5 / v, slopes);
        if (terms.stepsColumn >= 0) {
            slopes[terms.stepsColumn] += terms.logFactorSlope();
        }
        return v;
    }

    @Override
    public boolean isScaled() {
        return true;
    }

    @Override
    public double logScaleSlope(int j) {
        return logScale[j];
    }

    @Override
    public void logScaleCurvature(double[] direction, double[] product) {
        double size = 0.0;
        for (int j = 0; j < at.length; j++) {
            size = Math.max(size, Math.abs(direction[j]) / Math.max(Math.abs(at[j]), Double.MIN_NORMAL));
        }
        if (size == 0.0 || !scaleMoves(direction)) {
            Arrays.fill(product, 0.0);
            return;
        }
        final double h = STEP / size;
        along(direction, h, above);
        along(direction, -h, below);
        for (int j = 0; j < product.length; j++) {
            product[j] = (above[j] - below[j]) / (2.0 * h);
        }
    }

    private boolean scaleMoves(double[] direction) {
        for (int j = 0; j < at.length; j++) {
            if (direction[j] != 0.0 && logScale[j] != 0.0) {
                return true;
            }
        }
        return false;
    }

    private void along(double[] direction, double by, double[] slopes) {
        for (int j = 0; j < at.length; j++) {
            moved[j] = at[j] + by * direction[j];
        }
        logScaleSlopes(moved, slopes);
    }

    @Override
    public double slope(int j) {
        return slope[j];
    }

    @Override
    public void forward(double[] direction, double[] to) {
        for (int j = 0; j < slope.length; j++) {
            to[j] = slope[j] * direction[j];
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

    @Override
    public void bend(double[] gradient, double[] direction, double[] product) {
        for (int j = 0; j < bend.length; j++) {
            product[j] = gradient[j] * bend[j] * direction[j];
        }
    }
}
