package io.espalier.surrogate.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.artefact.Fingerprint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deltas and vegas of the closed form beside its prices; a vega per percent, which its owner took for one per 1. */
class ContradictedDerivativesTest {
    private static final double[] PER_PERCENT = {1.0, 0.01, 1.0};

    private static TrainedPrices trained(PriceList list, long seed, int steps) {
        return new PriceTraining(list, new PricePlan(seed, 2, steps), tried -> {}, (x, ours, theirs) -> {})
                .run("00", "test");
    }

    private static double error(TrainedPrices trained, PriceList fresh) {
        return Judgement.valueError(trained.surrogate().network(), fresh);
    }

    /** A known derivative that moved a weight would give other bits than none. */
    @Test
    void aColumnThatThePricesContradictMovesNoWeightAndTheOneBesideItIsStillLearnt() {
        PriceList wrong = PriceListBuilder.scaled(PriceListBuilder.uniform(40, 2, true), PER_PERCENT);

        TrainedPrices answer = trained(wrong, 7, 150);
        TrainedPrices without = trained(wrong.withoutSlopes(List.of("sigma")), 7, 150);

        assertEquals(List.of("sigma"), SlopeDoubt.columns(answer.derivatives().leftOut()));
        assertEquals(List.of("S"), answer.derivatives().used());
        assertEquals(
                Fingerprint.of(without.surrogate().network()),
                Fingerprint.of(answer.surrogate().network()));
        assertEquals(
                Optional.of("sigma"), answer.surrogate().provenance().get(PriceTraining.DERIVATIVES_LEFT_OUT));
        assertEquals(List.of(), without.derivatives().leftOut());
    }
}
