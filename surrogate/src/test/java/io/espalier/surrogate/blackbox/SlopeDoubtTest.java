package io.espalier.surrogate.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deltas and vegas of the closed form, right and with the mistakes that users make; a column is multiplied by a factor. */
class SlopeDoubtTest {
    private static final PriceList LIST = PriceListBuilder.uniform(100, 4, true);
    private static Tried judge;

    /** Of prices alone, so that one judge serves every mistake in the derivatives. */
    @BeforeAll
    static void learnPricesAlone() {
        Try made = new Try(List.of(16, 16), Arm.NONE, 0.0, 0);
        Optional<Network> network = new PriceFit(LIST, new PricePlan(7, 1, 2000)).network(made);
        double error = Judgement.valueError(network.orElseThrow(), PriceListBuilder.uniform(100, 5, true));
        judge = new Tried(made, network, error);
    }

    private static List<SlopeDoubt> doubts(PriceList list) {
        return SlopeDoubt.of(List.of(judge), list);
    }

    private static PriceList scaled(PriceList list, double... factors) {
        return PriceListBuilder.scaled(list, factors);
    }

    @Test
    void bumpsThatAreRightAreNotDoubted() {
        assertEquals(List.of(), doubts(LIST));
    }

    /** A bump in twenty is a failed run of the owner's pricer. */
    @Test
    void aFewBumpsThatFailedDoNotMakeAColumnDoubtful() {
        PriceList list = scaled(LIST, 1.0, 1.0, 1.0);
        for (int row = 0; row < list.size(); row += 20) {
            list.slopes()[3 * row + 1] = 1e9;
        }

        assertEquals(List.of(), doubts(list));
    }

    @Test
    void aVegaPerPercentIsFoundAndTheDeltaBesideItIsNotBlamed() {
        List<SlopeDoubt> doubts = doubts(scaled(LIST, 1.0, 0.01, 1.0));

        assertEquals(List.of("sigma"), doubts.stream().map(SlopeDoubt::column).toList());
        assertEquals(100, doubts.get(0).rows());
        assertEquals(0.01, doubts.get(0).ratio(), 0.001);
        assertTrue(doubts.get(0).isProportional());
    }

    /** A network that learnt the same prices upside down believes a delta upside down. */
    @Test
    void aColumnThatOneOfTheNetworksBelievesIsNotDoubted() {
        double[] negative = Arrays.stream(LIST.value()).map(v -> -v).toArray();
        PriceList upsideDown = new PriceList(LIST.layout(), LIST.x(), negative, LIST.slopes());
        Try made = new Try(List.of(16, 16), Arm.L2, 1e-4, 0);
        Optional<Network> network = new PriceFit(upsideDown, new PricePlan(7, 1, 2000)).network(made);
        Tried other = new Tried(made, network, 2.0 * judge.selectionError());
        PriceList list = scaled(LIST, -1.0, 1.0, 1.0);

        assertEquals(List.of(), SlopeDoubt.of(List.of(other, judge), list));
        assertEquals(List.of("S"), SlopeDoubt.columns(SlopeDoubt.of(List.of(judge, judge), list)));
    }

    @Test
    void aDeltaOfTheWrongSignIsFound() {
        List<SlopeDoubt> doubts = doubts(scaled(LIST, -1.0, 1.0, 1.0));

        assertEquals(List.of("S"), doubts.stream().map(SlopeDoubt::column).toList());
        assertEquals(-1.0, doubts.get(0).ratio(), 0.1);
    }
}
