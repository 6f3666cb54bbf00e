package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * What Y_i pays beyond a strike while it leads the other variable: integral of payoff times phi(u) Phi(alpha + beta u) over
 * u = (Y_i - E Y_i)/deviation.
 *
 * <p>The integrand is log-concave. Gauss-Legendre panels march from its peak to both sides until it has fallen by e^50; they are as wide
 * as the density allows, and as the distribution function does where it changes. Relative error about 1e-13. Where the one is a
 * function of the other, Phi is a step and the integral ends at it.
 */
final class LeadIntegral {
    private static final int NODES = 24;
    private static final double PANEL = 1.5;
    private static final double REACH = 50.0;

    /** Above this argument the distribution function is 1. */
    private static final double SETTLED = 9.0;

    /** Beyond this argument the density is 0. */
    private static final double VANISHED = 40.0;

    private static final int BISECTIONS = 60;

    /** Far more than any integrand takes whose numbers keep their digits; beyond, there is no answer. */
    private static final int MOST_PANELS = 4096;

    private final GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
    private double deviation;
    private double strike;
    private double side;
    private double alpha;
    private double beta;
    private double low;
    private double high;
    private double leadAtStrike;

    /** Expected payment. */
    double value;
    /** Probability of a payment. */
    double mass;
    /** Density of Y_i at the strike, the other below. */
    double atStrike;

    /** @param way 1 for what lies above the strike, -1 for what lies below */
    void evaluate(TwoLevels in, int i, double way) {
        side = way;
        deviation = Math.sqrt(in.variance[i]);
        strike = -in.over[i] / deviation;
        low = side > 0.0 ? strike : Double.NEGATIVE_INFINITY;
        high = side > 0.0 ? Double.POSITIVE_INFINITY : strike;
        double share = lead(in, i);
        value = 0.0;
        mass = 0.0;
        atStrike = leadAtStrike * NormalDistribution.density(strike) / deviation;
        if (share > 0.0 && low < high) {
            march(share);
        }
    }

    /** Sets alpha and beta, or cuts the range where Phi is a step; returns what a tie that never ends leaves. */
    private double lead(TwoLevels in, int i) {
        double lead = in.lead(i);
        double slope = in.edge[i] / deviation;
        double conditional = Math.sqrt(in.determinant) / deviation;
        if (conditional > 0.0) {
            alpha = lead / conditional;
            beta = slope / conditional;
            leadAtStrike = NormalDistribution.cdf(alpha + beta * strike);
            return 1.0;
        }
        alpha = SETTLED;
        beta = 0.0;
        leadAtStrike = LargerOfTwo.below(lead + slope * strike, 0.0);
        if (slope == 0.0) {
            return leadAtStrike;
        }
        low = slope > 0.0 ? Math.max(low, -lead / slope) : low;
        high = slope < 0.0 ? Math.min(high, -lead / slope) : high;
        return 1.0;
    }

    private void march(double share) {
        double peak = Math.max(low, Math.min(high, peak()));
        double floor = envelope(peak) - REACH;
        int panels = 0;
        double from = peak;
        while (from < high && envelope(from) > floor && panels++ < MOST_PANELS) {
            double to = Math.min(from + width(from, 1.0), high);
            addPanel(share, from, to);
            from = to;
        }
        from = peak;
        while (from > low && envelope(from) > floor && panels++ < MOST_PANELS) {
            double to = Math.max(from - width(from, -1.0), low);
            addPanel(share, to, from);
            from = to;
        }
        if (panels >= MOST_PANELS) {
            value = Double.NaN;
        }
    }

    /** About the logarithm of the integrand. */
    private double envelope(double u) {
        double h = Math.min(alpha + beta * u, 0.0);
        return -0.5 * (u * u + h * h);
    }

    /**
     * Where u = beta phi/Phi(alpha + beta u): on beta's side of 0, at most |beta| (|alpha| + 1) away, and no farther than where the
     * distribution function has settled.
     */
    private double peak() {
        if (beta == 0.0) {
            return 0.0;
        }
        double reach = beta * (Math.abs(alpha) + 1.0);
        double settled = VANISHED / beta;
        double step = -alpha / beta;
        double far = beta > 0.0
                ? Math.min(reach, Math.max(step, 0.0) + settled)
                : Math.max(reach, Math.min(step, 0.0) + settled);
        double left = Math.min(0.0, far);
        double right = Math.max(0.0, far);
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = 0.5 * (left + right);
            if (beta * hazard(alpha + beta * middle) > middle) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return left;
    }

    private static double hazard(double h) {
        return h < 0.0
                ? 1.0 / NormalDistribution.millsRatio(-h)
                : NormalDistribution.density(h) / NormalDistribution.cdf(h);
    }

    private double width(double u, double way) {
        double h = alpha + beta * u;
        double narrow = PANEL / Math.sqrt(1.0 + beta * beta);
        if (h < SETTLED) {
            return narrow;
        }
        boolean approaches = beta * way < 0.0;
        return approaches ? Math.min(PANEL, Math.max(narrow, (h - SETTLED) / Math.abs(beta))) : PANEL;
    }

    private void addPanel(double share, double from, double to) {
        double half = 0.5 * (to - from);
        for (int k = 0; k < NODES; k++) {
            double u = from + half * (1.0 + rule.getPoint(k));
            double weight = share
                    * half
                    * rule.getWeight(k)
                    * NormalDistribution.density(u)
                    * NormalDistribution.cdf(alpha + beta * u);
            value += weight * side * deviation * (u - strike);
            mass += weight;
        }
    }
}
