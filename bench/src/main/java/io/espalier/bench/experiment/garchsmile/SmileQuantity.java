package io.espalier.bench.experiment.garchsmile;

/**
 * What is compared. Derivatives are at fixed forward and strike; alpha, beta and lambda each twice: with omega held (raw), and
 * with the long-run variance hbar = omega/(1 - p) held, where only the shape of the smile and the way back to hbar are left.
 */
public enum SmileQuantity {
    VALUE("value"),
    DELTA("delta"),
    GAMMA("gamma"),
    H1("h1"),
    OMEGA("omega"),
    ALPHA("alpha"),
    BETA("beta"),
    LAMBDA("lambda"),
    STEADY_ALPHA("alpha|hbar"),
    STEADY_BETA("beta|hbar"),
    STEADY_LAMBDA("lambda|hbar");

    /** How many there are. */
    static final int COUNT = values().length;

    private final String label;

    SmileQuantity(String label) {
        this.label = label;
    }

    /** For tables. */
    public String label() {
        return label;
    }

    /**
     * What makes points comparable: prices per deviation, gamma times it, derivatives to variances times the variance and per
     * deviation, others per deviation.
     */
    double scale(SmilePoint point) {
        final double deviation = point.deviation();
        return switch (this) {
            case DELTA -> 1.0;
            case GAMMA -> deviation;
            case H1 -> point.h1() / deviation;
            case OMEGA -> point.omega() / deviation;
            default -> 1.0 / deviation;
        };
    }

    /** Completes {@code row}, whose first eight entries are raw, from {@code at} on. */
    static void addSteady(SmilePoint point, double[] row, int at) {
        final double byOmega = point.longRunVariance() * row[at + OMEGA.ordinal()];
        row[at + STEADY_ALPHA.ordinal()] = row[at + ALPHA.ordinal()] - point.persistenceByAlpha() * byOmega;
        row[at + STEADY_BETA.ordinal()] = row[at + BETA.ordinal()] - byOmega;
        row[at + STEADY_LAMBDA.ordinal()] = row[at + LAMBDA.ordinal()] - point.persistenceByLambda() * byOmega;
    }
}
