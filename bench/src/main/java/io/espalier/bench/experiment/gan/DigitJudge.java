package io.espalier.bench.experiment.gan;

import io.espalier.pricing.scenario.gate.Discrepancy;
import java.util.Arrays;

/** Holds digits against those that no training saw. */
final class DigitJudge {
    private static final int COMPONENTS = 10;
    /** Pairs grow with the square. */
    private static final int MOST_FOR_DISCREPANCY = 1000;

    private final double[][] holdOut;
    private final Discrepancy discrepancy;
    private final PrincipalComponents components;
    private final double[][] projected;

    DigitJudge(DigitImages images) {
        holdOut = images.holdOut();
        discrepancy = new Discrepancy(holdOut);
        components = PrincipalComponents.of(images.training(), COMPONENTS);
        projected = components.project(holdOut);
    }

    DigitScore score(double[][] drawn, double accuracyChange) {
        final double[][] some = Arrays.copyOf(drawn, Math.min(drawn.length, MOST_FOR_DISCREPANCY));
        return new DigitScore(
                discrepancy.between(some, holdOut),
                SlicedDistance.between(drawn, holdOut),
                NeighbourDivergence.of(projected, components.project(drawn)),
                accuracyChange);
    }
}
