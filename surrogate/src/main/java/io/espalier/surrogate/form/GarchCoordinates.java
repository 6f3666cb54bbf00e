package io.espalier.surrogate.form;

import io.espalier.pricing.engine.MatchedVariance;
import java.util.Arrays;

/**
 * The smile's map at a point: each xi a function of its own column, lambda the matched deviation to expiry times {@link GarchTerms}' factor.
 *
 * <p>First derivatives are exact. The Hessian of log lambda times a direction is a central difference of its slope over 1e-5 of each column (of lambda over 1e-5):
 * about 1e-10 of its size. Belongs to one thread, allocates nothing.
 */
final class GarchCoordinates implements Coordinates {
    private static final double STEP = 1e-5;

    private final GarchTerms terms;
    private final SeparateCoordinates columns;
    private final MatchedVariance variance;
    private final double[] at;
    private final double[] logScale;
    private final double[] moved;
    private final double[] above;
    private final double[] below;

    GarchCoordinates(GarchTerms terms) {
        this.terms = terms;
        columns = new SeparateCoordinates(terms.columns(), terms.logarithms, terms.complements);
        variance = terms.variance();
        int d = terms.columns();
        at = new double[d];
        logScale = new double[d];
        moved = new double[d];
        above = new double[d];
        below = new double[d];
    }

    @Override
    public double moveTo(double[] x, double[] xi) {
        System.arraycopy(x, 0, at, 0, at.length);
        columns.moveTo(x, xi);
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
        for (int j : terms.scaling) {
            size = Math.max(size, Math.abs(direction[j]) / terms.unit(j, at[j]));
        }
        if (size == 0.0) {
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

    private void along(double[] direction, double by, double[] slopes) {
        for (int j = 0; j < at.length; j++) {
            moved[j] = at[j] + by * direction[j];
        }
        logScaleSlopes(moved, slopes);
    }

    @Override
    public double slope(int j) {
        return columns.slope(j);
    }

    @Override
    public void forward(double[] direction, double[] to) {
        columns.forward(direction, to);
    }

    @Override
    public void backward(double[] gradient, double[] raw) {
        columns.backward(gradient, raw);
    }

    @Override
    public void inverseBackward(double[] raw, double[] gradient) {
        columns.inverseBackward(raw, gradient);
    }

    @Override
    public void bend(double[] gradient, double[] direction, double[] product) {
        columns.bend(gradient, direction, product);
    }
}
