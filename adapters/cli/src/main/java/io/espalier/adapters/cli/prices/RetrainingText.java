package io.espalier.adapters.cli.prices;

import io.espalier.surrogate.blackbox.Retraining;
import io.espalier.surrogate.blackbox.TrainedPrices;

/** What became of the winner's second training, in words. */
final class RetrainingText {
    private RetrainingText() {}

    /** Half a sentence. */
    static String of(Retraining retraining) {
        return switch (retraining) {
            case SHIPPED -> "that network ships";
            case DIVERGED -> "that training diverged, and the winner ships as it was";
            case WORSE ->
                "that training failed (more than twice the winner's error on those rows), and the winner ships as it"
                        + " was";
        };
    }

    /** What a reader must know beside the number of rows: nothing where all went as usual. */
    static String aside(TrainedPrices trained) {
        return trained.retraining().ships() ? "" : " (once more on all: " + of(trained.retraining()) + ")";
    }
}
