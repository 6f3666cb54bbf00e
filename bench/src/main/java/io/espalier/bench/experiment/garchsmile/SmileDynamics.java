package io.espalier.bench.experiment.garchsmile;

import java.util.Locale;

/** Which GARCH(1,1): both step by sqrt(h) z; lambda leans on the variance of the logarithmic one only. */
public enum SmileDynamics {
    /** dS = sqrt(h) z, h' = omega + alpha h z^2 + beta h. Long-run variance is the unit, the forward is 0. */
    ADDITIVE(0.0, 0.0),
    /** Duan: ln-return -h/2 + sqrt(h) z, h' = omega + alpha h (z - lambda)^2 + beta h. The forward is 1. */
    LOG(0.5, 1.0);

    private final double drift;
    private final double forward;

    SmileDynamics(double drift, double forward) {
        this.drift = drift;
        this.forward = forward;
    }

    /** What of a step's variance the logarithm loses. */
    double drift() {
        return drift;
    }

    /** Whether lambda is a parameter. */
    public boolean hasLambda() {
        return this == LOG;
    }

    /** The forward of every judged point. */
    public double forward() {
        return forward;
    }

    /** The strike at {@code moneyness} deviations below the forward: (F - K)/sd or ln(F/K)/sd. */
    public double strike(double moneyness, double deviation) {
        return this == ADDITIVE ? forward - moneyness * deviation : forward * Math.exp(-moneyness * deviation);
    }

    /** For tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
