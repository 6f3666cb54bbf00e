package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.network.Network;
import java.util.Optional;

/** What became of the winner's second training, on all rows but those that judge. */
public enum Retraining {
    /** It ships. */
    SHIPPED("shipped"),
    /** It diverged, or a number of it overflows on those rows: the winner ships as the contest made it. */
    DIVERGED("diverged"),
    /** Its error on those rows is above twice the winner's: a training that failed, and the winner ships as the contest made it. */
    WORSE("worse");

    /**
     * The winner has seen most of those rows, and the second training all of them, so the two errors are no fair contest and do not decide
     * which is the better: they only tell a training that failed.
     */
    private static final double FAILED = 2.0;

    private final String label;

    Retraining(String label) {
        this.label = label;
    }

    /** What to make of a second training; {@code seen} are the rows that it was on. */
    static Retraining of(Network winner, Optional<Network> again, PriceList seen) {
        double error = again.map(network -> Judgement.valueError(network, seen)).orElse(Double.POSITIVE_INFINITY);
        if (Double.isInfinite(error)) {
            return DIVERGED;
        }
        return error > FAILED * Judgement.valueError(winner, seen) ? WORSE : SHIPPED;
    }

    /** The word for it in answers. */
    public String label() {
        return label;
    }

    /** Whether what ships is the second training. */
    public boolean ships() {
        return this == SHIPPED;
    }
}
