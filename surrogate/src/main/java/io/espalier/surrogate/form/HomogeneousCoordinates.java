package io.espalier.surrogate.form;

import java.util.Arrays;

/**
 * The homogeneous map at a point: u = M e^-a for each level, M = F - c K, a of {@link LogDeviation}.
 *
 * <p>F = x e^(b T), b held or the rate r; log lambda = a - r T. First and second derivatives by hand:
 *
 * <pre>
 * du  = e^-a dM - u da
 * d2u = e^-a (d2M - dM da' - da dM') + u (da da' - d2a)
 * dM/dx = e^(bT)        dM/dT = b F        dM/dr = T F where b = r        dM/dK = -c
 * </pre>
 *
 * <p>J has a diagonal and, in the rows of levels, entries at vols, T, rate and strike: gradients are solved for level by level first.
 */
final class HomogeneousCoordinates implements Coordinates {
    private final HomogeneousTerms terms;
    private final LogDeviation deviation;
    private final boolean rateDiscounts;
    private final double[] at;
    private final double[] slope;
    private final double[] logScale;
    private final double[] growth;
    private final double[] forward;
    private final double[] carry;
    private final double[] u;
    private double years;
    private double rate;
    private double inverse;

    // What the level rows of J' g add to the other columns, summed over levels.
    private double byExpiry;
    private double byRate;
    private double byStrike;
    private double bySize;

    HomogeneousCoordinates(HomogeneousTerms terms) {
        this.terms = terms;
        deviation = new LogDeviation(terms);
        rateDiscounts = Double.isNaN(terms.heldDiscount);
        at = new double[terms.columns];
        slope = new double[terms.columns];
        Arrays.fill(slope, 1.0);
        logScale = new double[terms.columns];
        growth = new double[terms.levels.length];
        forward = new double[terms.levels.length];
        carry = terms.carry.clone();
        u = new double[terms.levels.length];
    }

    @Override
    public double moveTo(double[] x, double[] xi) {
        System.arraycopy(x, 0, at, 0, at.length);
        System.arraycopy(x, 0, xi, 0, at.length);
        years = held(terms.expiryColumn, terms.expiry);
        rate = held(terms.rateColumn, terms.rate);
        final double root = deviation.moveTo(at, years);
        inverse = 1.0 / root;
        for (int j : terms.vols) {
            takeLogarithm(j, xi);
        }
        if (terms.expiryColumn >= 0) {
            takeLogarithm(terms.expiryColumn, xi);
        }
        moveLevels(xi);
        slopeOfLogScale();
        final double discount = rateDiscounts ? Math.exp(-rate * years) : terms.heldDiscount;
        return discount * root;
    }

    private double held(int column, double otherwise) {
        return column >= 0 ? at[column] : otherwise;
    }

    private void takeLogarithm(int j, double[] xi) {
        xi[j] = Math.log(at[j]);
        slope[j] = 1.0 / at[j];
    }

    private void moveLevels(double[] xi) {
        final double strike = held(terms.strikeColumn, terms.strike);
        final double byRateAlone = terms.carryIsRate ? Math.exp(rate * years) : 1.0;
        for (int k = 0; k < u.length; k++) {
            final int j = terms.levels[k];
            if (terms.carryIsRate) {
                carry[k] = rate;
                growth[k] = byRateAlone;
            } else {
                growth[k] = carry[k] == 0.0 ? 1.0 : Math.exp(carry[k] * years);
            }
            forward[k] = at[j] * growth[k];
            u[k] = (forward[k] - terms.centre[k] * strike) * inverse;
            xi[j] = u[k];
            slope[j] = growth[k] * inverse;
        }
    }

    private void slopeOfLogScale() {
        Arrays.fill(logScale, 0.0);
        deviation.addSlope(1.0, logScale);
        if (rateDiscounts && terms.expiryColumn >= 0) {
            logScale[terms.expiryColumn] -= rate;
        }
        if (rateDiscounts && terms.rateColumn >= 0) {
            logScale[terms.rateColumn] = -years;
        }
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
        Arrays.fill(product, 0.0);
        deviation.addCurvature(1.0, direction, product);
        if (terms.expiryColumn >= 0 && terms.rateColumn >= 0 && rateDiscounts) {
            product[terms.expiryColumn] -= direction[terms.rateColumn];
            product[terms.rateColumn] -= direction[terms.expiryColumn];
        }
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
        final double logSize = deviation.along(direction);
        for (int k = 0; k < u.length; k++) {
            moved[terms.levels[k]] += inverse * alongOthers(k, direction) - u[k] * logSize;
        }
    }

    /** The part of dM_k . direction that is not the level's own. */
    private double alongOthers(int k, double[] direction) {
        double sum = forward[k] * byTimeAndRate(k, direction);
        if (terms.strikeColumn >= 0) {
            sum -= terms.centre[k] * direction[terms.strikeColumn];
        }
        return sum;
    }

    /** d(b T) . direction. */
    private double byTimeAndRate(int k, double[] direction) {
        double sum = 0.0;
        if (terms.expiryColumn >= 0) {
            sum += carry[k] * direction[terms.expiryColumn];
        }
        if (terms.carryIsRate && terms.rateColumn >= 0) {
            sum += years * direction[terms.rateColumn];
        }
        return sum;
    }

    @Override
    public void backward(double[] gradient, double[] raw) {
        for (int j = 0; j < slope.length; j++) {
            raw[j] = slope[j] * gradient[j];
        }
        sumLevels(gradient);
        addLevels(1.0, raw);
    }

    @Override
    public void inverseBackward(double[] raw, double[] gradient) {
        System.arraycopy(raw, 0, gradient, 0, slope.length);
        for (int j : terms.levels) {
            gradient[j] = raw[j] / slope[j];
        }
        sumLevels(gradient);
        addLevels(-1.0, gradient);
        for (int j : terms.vols) {
            gradient[j] *= at[j];
        }
        if (terms.expiryColumn >= 0) {
            gradient[terms.expiryColumn] *= years;
        }
    }

    private void sumLevels(double[] gradient) {
        byExpiry = 0.0;
        byRate = 0.0;
        byStrike = 0.0;
        bySize = 0.0;
        for (int k = 0; k < u.length; k++) {
            final double g = gradient[terms.levels[k]];
            final double scaled = inverse * g;
            byExpiry += scaled * carry[k] * forward[k];
            byRate += scaled * years * forward[k];
            byStrike += scaled * terms.centre[k];
            bySize += g * u[k];
        }
    }

    /** raw += sign (the level rows of J)' g in the columns that are no levels. */
    private void addLevels(double sign, double[] raw) {
        addForwards(sign, raw);
        deviation.addSlope(-sign * bySize, raw);
    }

    /** raw += factor e^-a sum of g dM, in the columns that are no levels. */
    private void addForwards(double factor, double[] raw) {
        if (terms.expiryColumn >= 0) {
            raw[terms.expiryColumn] += factor * byExpiry;
        }
        if (terms.carryIsRate && terms.rateColumn >= 0) {
            raw[terms.rateColumn] += factor * byRate;
        }
        if (terms.strikeColumn >= 0) {
            raw[terms.strikeColumn] -= factor * byStrike;
        }
    }

    @Override
    public void bend(double[] gradient, double[] direction, double[] product) {
        Arrays.fill(product, 0.0);
        bendLogarithms(gradient, direction, product);
        final double logSize = deviation.along(direction);
        sumLevels(gradient);
        double moved = 0.0;
        for (int k = 0; k < u.length; k++) {
            final int j = terms.levels[k];
            moved += gradient[j] * (slope[j] * direction[j] + inverse * alongOthers(k, direction));
            product[j] += gradient[j] * slope[j] * (byTimeAndRate(k, direction) - logSize);
            bendForward(k, gradient[j] * inverse, direction, product);
        }
        addForwards(-logSize, product);
        // da (u (da . direction) - e^-a dM . direction) - u d2a . direction
        deviation.addSlope(bySize * logSize - moved, product);
        deviation.addCurvature(-bySize, direction, product);
    }

    private void bendLogarithms(double[] gradient, double[] direction, double[] product) {
        for (int j : terms.vols) {
            product[j] = -gradient[j] * slope[j] * slope[j] * direction[j];
        }
        final int t = terms.expiryColumn;
        if (t >= 0) {
            product[t] = -gradient[t] * slope[t] * slope[t] * direction[t];
        }
    }

    /** factor (d2F_k) direction in T and rate; the level's own column apart. */
    private void bendForward(int k, double factor, double[] direction, double[] product) {
        // dF moves by own + F d(bT): with it the slopes b F and T F.
        final double own = growth[k] * direction[terms.levels[k]];
        final double move = own + forward[k] * byTimeAndRate(k, direction);
        final boolean rateMoves = terms.carryIsRate && terms.rateColumn >= 0;
        if (terms.expiryColumn >= 0) {
            final double ofRate = rateMoves ? forward[k] * direction[terms.rateColumn] : 0.0;
            product[terms.expiryColumn] += factor * (carry[k] * move + ofRate);
        }
        if (rateMoves) {
            final double ofTime = terms.expiryColumn >= 0 ? forward[k] * direction[terms.expiryColumn] : 0.0;
            product[terms.rateColumn] += factor * (years * move + ofTime);
        }
    }
}
