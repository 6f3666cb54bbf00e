package io.espalier.pricing.market;

import io.espalier.pricing.math.NormalDistribution;
import java.util.OptionalDouble;

/**
 * One level whose variance follows GARCH(1,1), risk-neutral, in steps (days, say).
 *
 * <p>Units: variances {@code h1} and {@code omega} per step, of price moves (additive) or log-returns (all others); {@code rate} continuous per
 * step. A given {@code discount} stands in place of exp(-rate steps). A forward does not drift. Immutable.
 *
 * @param dynamics what the level and its variance do
 * @param kind whether the level is a spot, which drifts at the rate under all dynamics but the additive, or a forward
 * @param level today
 * @param h1 variance of the first step, known today
 * @param omega constant of the variance
 * @param alpha its weight on the last squared shock
 * @param beta its weight on the last variance
 * @param lambda price of risk that shifts the shock: log and GJR
 * @param gamma asymmetry: Heston-Nandi and GJR
 * @param rate per step
 * @param discount what 1 at expiry is worth today, if given
 */
public record GarchMarket(
        Dynamics dynamics,
        LevelKind kind,
        double level,
        double h1,
        double omega,
        double alpha,
        double beta,
        double lambda,
        double gamma,
        double rate,
        OptionalDouble discount) {

    /** What the level and its variance do in a step with standard normal shock z. */
    public enum Dynamics {
        /** dS = sqrt(h) z, h' = omega + alpha h z^2 + beta h; driftless. */
        ADDITIVE("additive"),
        /** ln(S'/S) = rate - h/2 + sqrt(h) z, h' = omega + alpha h (z - lambda)^2 + beta h. Duan (1995). */
        LOG("log"),
        /** The same return, h' = omega + (alpha + gamma 1{z < lambda}) h (z - lambda)^2 + beta h. Glosten, Jagannathan and Runkle (1993). */
        GJR("gjr"),
        /** The same return, h' = omega + beta h + alpha (z - gamma sqrt(h))^2. Heston and Nandi (2000). */
        HESTON_NANDI("heston_nandi");

        private final String label;

        Dynamics(String label) {
            this.label = label;
        }

        /** The word for it in documents. */
        public String label() {
            return label;
        }
    }

    /**
     * @throws IllegalArgumentException if h1, omega, alpha or beta is negative, alpha + gamma is where that weighs a fall, or the level of a
     *     log-return is not positive
     */
    public GarchMarket {
        requireNonNegative("h1", h1);
        requireNonNegative("omega", omega);
        requireNonNegative("alpha", alpha);
        requireNonNegative("beta", beta);
        if (dynamics == Dynamics.GJR) {
            requireNonNegative("alpha + gamma", alpha + gamma);
        }
        if (dynamics != Dynamics.ADDITIVE && !(level > 0.0)) {
            throw new IllegalArgumentException(
                    "a level that moves by log-returns must be > 0: level=" + level + ", dynamics=" + dynamics.label());
        }
    }

    private static void requireNonNegative(String name, double value) {
        if (!(value >= 0.0)) {
            throw new IllegalArgumentException("a GARCH variance needs " + name + " >= 0: " + name + "=" + value);
        }
    }

    /** Whether the level moves by what is added, not by log-returns. */
    public boolean isAdditive() {
        return dynamics == Dynamics.ADDITIVE;
    }

    /** Whether these dynamics have a price of risk. */
    public boolean hasLambda() {
        return dynamics == Dynamics.LOG || dynamics == Dynamics.GJR;
    }

    /** Whether these dynamics have an asymmetry. */
    public boolean hasGamma() {
        return dynamics == Dynamics.HESTON_NANDI || dynamics == Dynamics.GJR;
    }

    /** By how much the variance's distance from its long run shrinks per step: h' - hbar = persistence (h - hbar) on average. */
    public double persistence() {
        return switch (dynamics) {
            case ADDITIVE -> alpha + beta;
            case LOG -> alpha * (1.0 + lambda * lambda) + beta;
            case GJR -> alpha * (1.0 + lambda * lambda) + beta + gamma * halfMoment(lambda);
            case HESTON_NANDI -> beta + alpha * gamma * gamma;
        };
    }

    /** E (z - l)^2 1{z < l} = (1 + l^2) Phi(l) + l phi(l). */
    private static double halfMoment(double l) {
        return (1.0 + l * l) * NormalDistribution.cdf(l) + l * NormalDistribution.density(l);
    }

    /** The variance that the process reverts to, per step; means something where persistence is below 1. */
    public double longRunVariance() {
        return omega / (1.0 - persistence());
    }

    /** The drift of the level per step: the rate for a spot that moves by log-returns, else 0. */
    public double carry() {
        return kind == LevelKind.SPOT && !isAdditive() ? rate : 0.0;
    }
}
