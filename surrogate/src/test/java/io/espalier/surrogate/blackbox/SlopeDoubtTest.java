package io.espalier.surrogate.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deltas and vegas of the closed form, right and with the mistakes that users make; a column is multiplied by a factor. */
class SlopeDoubtTest {
    private static final int STEPS = 600;

    private static List<SlopeDoubt> doubts(PriceList list) {
        TrainedPrices trained = new PriceTraining(
                        list, new PricePlan(7, 1, STEPS), tried -> {}, (x, ours, theirs) -> {})
                .run("00", "test");
        return SlopeDoubt.of(trained, list);
    }

    /** Delta, vega and the derivative in time multiplied by these. */
    private static PriceList scaled(PriceList list, double... factors) {
        double[] slopes = list.slopes().clone();
        Arrays.setAll(slopes, i -> slopes[i] * factors[i % factors.length]);
        return new PriceList(list.layout(), list.x(), list.value(), slopes);
    }

    @Test
    void bumpsThatAreRightAreNotDoubted() {
        for (int rows : new int[] {60, 120}) {
            assertEquals(List.of(), doubts(PriceListBuilder.uniform(rows, rows, true)), "rows=" + rows);
        }
    }

    /** A bump in twenty is a failed run of the owner's pricer. */
    @Test
    void aFewBumpsThatFailedDoNotMakeAColumnDoubtful() {
        PriceList list = PriceListBuilder.uniform(100, 4, true);
        for (int row = 0; row < list.size(); row += 20) {
            list.slopes()[3 * row + 1] = 1e9;
        }

        assertEquals(List.of(), doubts(list));
    }

    @Test
    void aVegaPerPercentIsFoundAndTheDeltaBesideItIsNotBlamed() {
        List<SlopeDoubt> doubts = doubts(scaled(PriceListBuilder.uniform(100, 4, true), 1.0, 0.01, 1.0));

        assertEquals(List.of("sigma"), doubts.stream().map(SlopeDoubt::column).toList());
        assertEquals(100, doubts.get(0).rows());
        assertEquals(0.01, doubts.get(0).ratio(), 0.001);
        assertTrue(doubts.get(0).isProportional());
    }

    @Test
    void aDeltaOfTheWrongSignIsFound() {
        List<SlopeDoubt> doubts = doubts(scaled(PriceListBuilder.uniform(100, 4, true), -1.0, 1.0, 1.0));

        assertEquals(List.of("S"), doubts.stream().map(SlopeDoubt::column).toList());
        assertEquals(-1.0, doubts.get(0).ratio(), 0.1);
    }
}
