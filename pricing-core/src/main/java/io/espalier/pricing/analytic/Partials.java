package io.espalier.pricing.analytic;

/**
 * Undiscounted value of a payoff on a normal variable of mean m over the strike and deviation s, with derivatives.
 *
 * <p>The value is split as {@code line * m + constant + rest}: the straight line that the value approaches on this side
 * of the strike, and the little (in a tail) that is left. So nothing deep in the money cancels in a Greek either. By the
 * heat equation dV/ds = s d2V/dm2, so half the second derivative is the derivative to s^2. Mutable scratch of one thread.
 */
final class Partials {
    double line;
    double constant;
    double rest;
    /** d rest/dm. */
    double restSlope;
    /** d2V/dm2; NaN at a kink without variance. */
    double curvature;
    /** The same as it acts on time and rate, 0 at a kink without variance: these do not bring variance to a basket that has none. */
    double diffusion;

    /** Value less that of the payoff without smoothing. */
    double smoothingBias;
    /** Whether the path matters: the rest is no function of the terminal mean and deviation alone, and a carry acts otherwise. */
    boolean pathDependent;
    /** Then the derivative of the rest to a carry of all levels, at carry 0, per year to expiry. */
    double byCarry;

    double value(double moneyness) {
        return line * moneyness + constant + rest;
    }

    double slope() {
        return line + restSlope;
    }

    void set(double newLine, double newConstant) {
        line = newLine;
        constant = newConstant;
        rest = 0.0;
        restSlope = 0.0;
        smoothingBias = 0.0;
        pathDependent = false;
        setCurvature(0.0);
    }

    void setPathDependent(double newByCarry) {
        pathDependent = true;
        byCarry = newByCarry;
    }

    void setCurvature(double newCurvature) {
        curvature = newCurvature;
        diffusion = newCurvature;
    }
}
