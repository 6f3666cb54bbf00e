package io.espalier.pricing.analytic;

import java.util.Arrays;
import org.hipparchus.complex.Complex;

/**
 * Real parts of the integrals of several functions along a vertical line c + i u, u from 0 to infinity, to rounding.
 *
 * <p>Trapezoids over t, u = width sinh(t): of functions that are analytic about the line and vanish fast they are right to a number of digits
 * that doubles with each halving of the step. Halved until two sums agree to half the digits; those of the finer are then right. Source:
 * Trefethen and Weideman (2014), "The exponentially convergent trapezoidal rule", SIAM Review 56(3), section 5.
 */
final class ContourIntegral {
    private static final double COARSEST = 0.25;
    private static final int MOST_HALVINGS = 9;

    /** Two sums that differ by less, relative to the integral of the modulus, have converged: the next difference would be its square. */
    private static final double HALF_THE_DIGITS = 1e-9;

    /** Terms below this share of the integral of the modulus are left out, and all that come after. */
    private static final double NEGLIGIBLE = 1e-19;

    /** sinh of more is beyond what any integrand needs. */
    private static final double FARTHEST = 60.0;

    /** The functions. */
    interface Integrands {
        /** Their values at a point of the line, into {@code out}. */
        void at(Complex point, Complex[] out);
    }

    private final Integrands integrands;
    private final double abscissa;
    private final double width;
    private final double[] moduli;
    private final Complex[] values;

    /** The integrals; meaningless unless {@link #evaluate()} says otherwise. */
    final double[] sums;

    ContourIntegral(int functions, Integrands integrands, double abscissa, double width) {
        this.integrands = integrands;
        this.abscissa = abscissa;
        this.width = width;
        this.sums = new double[functions];
        this.moduli = new double[functions];
        this.values = new Complex[functions];
    }

    /** Integrates; whether that converged. */
    boolean evaluate() {
        Arrays.fill(sums, 0.0);
        Arrays.fill(moduli, 0.0);
        double step = COARSEST;
        addNode(0.0, 0.5 * step);
        addNodes(step, step, step);
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            final double[] coarse = sums.clone();
            halve();
            addNodes(0.5 * step, step, 0.5 * step);
            step *= 0.5;
            if (agrees(coarse)) {
                return true;
            }
        }
        return false;
    }

    private void halve() {
        for (int k = 0; k < sums.length; k++) {
            sums[k] *= 0.5;
            moduli[k] *= 0.5;
        }
    }

    private void addNodes(double first, double apart, double weight) {
        for (double t = first; t < FARTHEST; t += apart) {
            if (!addNode(t, weight)) {
                return;
            }
        }
    }

    /** Whether that was worth it. */
    private boolean addNode(double t, double weight) {
        integrands.at(new Complex(abscissa, width * Math.sinh(t)), values);
        final double length = weight * width * Math.cosh(t);
        boolean counts = false;
        for (int k = 0; k < values.length; k++) {
            final double modulus = length * values[k].norm();
            sums[k] += length * values[k].getReal();
            moduli[k] += modulus;
            counts |= modulus > NEGLIGIBLE * moduli[k];
        }
        return counts;
    }

    private boolean agrees(double[] coarse) {
        for (int k = 0; k < sums.length; k++) {
            if (!(Math.abs(sums[k] - coarse[k]) <= HALF_THE_DIGITS * moduli[k])) {
                return false;
            }
        }
        return true;
    }
}
