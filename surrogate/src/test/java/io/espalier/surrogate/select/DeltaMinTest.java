package io.espalier.surrogate.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** On tables made up by hand, some of the shapes that sweeps show, whose answers are known. */
class DeltaMinTest {
    /** What a draw's data do to all its networks alike; their mean is 1. */
    private static final List<Double> DRAWS = List.of(0.9, 1.0, 1.1, 0.95, 1.05);

    private static SizeErrors row(int size, double plain, double withGradients) {
        return new SizeErrors(
                size,
                DRAWS.stream().map(draw -> draw * plain).toList(),
                DRAWS.stream().map(draw -> draw * withGradients).toList());
    }

    private static List<Double> list(double... numbers) {
        return DoubleStream.of(numbers).boxed().toList();
    }

    /** Both ways underfit at two nodes, and are as close there as nowhere else; the errors go on falling to the grid's end. */
    private static final DeltaMin FALLING = new DeltaMin(List.of(
            row(2, 0.400, 0.382),
            row(6, 0.250, 0.080),
            row(12, 0.150, 0.030),
            row(24, 0.070, 0.015),
            row(48, 0.0372, 0.0098)));

    @Test
    void thePrintedRuleNamesTheSizeWhereBothWaysAreAsBad() {
        assertEquals(2, FALLING.printedBound());
        assertEquals(48, FALLING.best(Arm.PLAIN));
        assertEquals(48, FALLING.best(Arm.GRADIENTS));
    }

    @Test
    void whereTheGapNarrowsToTheEdgeThereIsNoBound() {
        RobustBound robust = FALLING.robustBound();

        assertEquals(OptionalInt.empty(), robust.bound());
        assertEquals("NO_BOUND", robust.label());
        assertEquals(6, robust.peak());
        assertEquals(48, robust.minimum());
    }

    /** Each input's own scale makes small networks with gradients worse: the gap changes its sign, and closes where it does. */
    @Test
    void aGapThatClosesInsideTheGridIsTheBoundOfBothRules() {
        DeltaMin crossing = new DeltaMin(List.of(
                row(2, 0.118, 0.310),
                row(6, 0.080, 0.120),
                row(12, 0.060, 0.058),
                row(24, 0.040, 0.025),
                row(48, 0.0298, 0.0140)));

        assertEquals(12, crossing.printedBound());
        assertEquals(2, crossing.robustBound().peak());
        assertEquals(OptionalInt.of(12), crossing.robustBound().bound());
    }

    /** With noisy labels the plain network is best at its smallest: a bound of two would throw the better network of six nodes away. */
    @Test
    void aBoundOnThePlainNetworkMayCutOffTheOneThatShips() {
        DeltaMin noisy = new DeltaMin(
                List.of(row(2, 0.1315, 0.090), row(6, 0.190, 0.0478), row(12, 0.240, 0.070), row(24, 0.280, 0.095)));

        assertEquals(2, noisy.printedBound());
        assertEquals(2, noisy.best(Arm.PLAIN));
        assertEquals(6, noisy.withinOneStandardError(Arm.GRADIENTS));
        assertEquals("NO_BOUND", noisy.robustBound().label());
    }

    /**
     * Gaps of 1, 0.1, 0.12 and 0.3. The third less the second is 0.04, 0, 0.04, 0, 0.02 by draw: mean 0.02, standard error 0.0089; with
     * draws of 0.06, -0.02, 0.05, -0.01, 0.02 the standard error is 0.0158, the mean still beyond it; with 0.1, -0.06, 0.05, -0.01, 0.02
     * it is 0.0270, and the larger size counts.
     */
    @Test
    void theLargestSizeWithinOnePairedErrorOfTheNarrowestGapBounds() {
        List<Double> tenth = list(0.1, 0.1, 0.1, 0.1, 0.1);

        assertEquals(OptionalInt.of(4), bound(tenth, list(0.14, 0.10, 0.14, 0.10, 0.12)));
        assertEquals(OptionalInt.of(4), bound(tenth, list(0.16, 0.08, 0.15, 0.09, 0.12)));
        assertEquals(OptionalInt.of(8), bound(tenth, list(0.20, 0.04, 0.15, 0.09, 0.12)));
    }

    /** Draws that move both gaps alike cancel: what is left of the difference is 0.02 on every draw. */
    @Test
    void whatDrawsHaveInCommonDoesNotCount() {
        assertEquals(OptionalInt.of(4), bound(list(0.05, 0.15, 0.1, 0.02, 0.18), list(0.07, 0.17, 0.12, 0.04, 0.20)));
    }

    /** At eight nodes gradients make it worse, by 0.12: farther apart than 0.1, though below it as a number. */
    @Test
    void aGapOfTheOtherSignIsAGap() {
        List<Double> zero = list(0.0, 0.0, 0.0, 0.0, 0.0);
        List<Double> tenth = list(0.1, 0.1, 0.1, 0.1, 0.1);
        List<Double> more = list(0.12, 0.12, 0.12, 0.12, 0.12);
        List<Double> wide = list(1.0, 1.0, 1.0, 1.0, 1.0);

        DeltaMin table = new DeltaMin(List.of(
                new SizeErrors(2, wide, zero),
                new SizeErrors(4, tenth, zero),
                new SizeErrors(8, zero, more),
                new SizeErrors(16, wide, tenth)));

        assertEquals(OptionalInt.of(4), table.robustBound().bound());
    }

    /** Gains of 0.03, -0.01, 0.03, -0.01, 0.01: mean 0.01, standard error 0.0089; the others have 0.0095 and 0.0111. */
    @Test
    void gradientsPayWhereTheirGainExceedsItsStandardError() {
        DeltaMin any = new DeltaMin(List.of(new SizeErrors(2, list(1.0), list(0.5))));
        List<Double> zero = list(0.0, 0.0, 0.0, 0.0, 0.0);

        assertTrue(new GradientGain(DrawMean.ofDifferences(list(0.03, -0.01, 0.03, -0.01, 0.01), zero), any).pays());
        assertFalse(
                new GradientGain(DrawMean.ofDifferences(list(0.03, -0.02, 0.03, -0.015, 0.0225), zero), any).pays());
    }

    @Test
    void whatShipsErrsInValuesAndGradientsAlike() {
        assertEquals(Math.sqrt((0.09 + 0.16) / 2.0), new CandidateErrors(0.3, 0.4).shipped(), 1e-15);
    }

    private static OptionalInt bound(List<Double> gapAtFour, List<Double> gapAtEight) {
        List<Double> zero = list(0.0, 0.0, 0.0, 0.0, 0.0);
        List<Double> wide = list(1.0, 1.0, 1.0, 1.0, 1.0);
        List<Double> wider = list(0.3, 0.3, 0.3, 0.3, 0.3);
        return new DeltaMin(List.of(
                        new SizeErrors(2, wide, zero),
                        new SizeErrors(4, gapAtFour, zero),
                        new SizeErrors(8, gapAtEight, zero),
                        new SizeErrors(16, wider, zero)))
                .robustBound()
                .bound();
    }

    /** The smaller's draws less the best's: 0.06 on each, standard error 0; or 0.06 in the mean with standard error 0.0707. */
    @Test
    void theSmallestSizeWithinOnePairedErrorOfTheBestIsPicked() {
        List<Double> best = list(0.8, 0.9, 1.0, 1.1, 1.2);

        assertEquals(8, picked(list(0.86, 0.96, 1.06, 1.16, 1.26), best));
        assertEquals(4, picked(list(1.06, 1.06, 1.06, 1.06, 1.06), best));
        assertEquals(8, picked(list(1.08, 1.08, 1.08, 1.08, 1.08), best));
    }

    private static int picked(List<Double> four, List<Double> eight) {
        List<Double> two = list(2.0, 2.0, 2.0, 2.0, 2.0);
        return new DeltaMin(List.of(
                        new SizeErrors(2, two, two), new SizeErrors(4, two, four), new SizeErrors(8, two, eight)))
                .withinOneStandardError(Arm.GRADIENTS);
    }

    @Test
    void eachDrawByItselfHasABoundOfItsOwn() {
        DeltaMin table = new DeltaMin(List.of(
                new SizeErrors(2, list(1.0, 1.0), list(0.9, 0.5)), new SizeErrors(4, list(1.0, 1.0), list(0.5, 0.8))));

        assertEquals(List.of(2, 4), table.singleDrawBounds());
        assertEquals(2, table.printedBound());
    }

    @Test
    void tooFewDrawsAndTablesOutOfOrderAreRefused() {
        SizeErrors two = new SizeErrors(2, list(1.0, 1.0, 1.0, 1.0), list(0.5, 0.5, 0.5, 0.5));
        SizeErrors four = new SizeErrors(4, list(1.0), list(0.5));

        assertTrue(refusal(() -> new DeltaMin(List.of(two)).robustBound()).contains("draws=4"));
        assertTrue(refusal(() -> new DeltaMin(List.of(four)).withinOneStandardError(Arm.PLAIN))
                .contains("draws=[1]"));
        assertTrue(refusal(() -> new DeltaMin(List.of(two, four))).contains("draws=[4, 1]"));
        assertTrue(refusal(() -> new DeltaMin(List.of(two, two))).contains("sizes=[2, 2]"));
        assertTrue(refusal(() -> new DeltaMin(List.of())).contains("sizes=[]"));
        assertTrue(refusal(() -> new SizeErrors(2, list(1.0), list(1.0, 2.0))).contains("withGradients.size=2"));
        assertTrue(refusal(() -> new SizeErrors(2, list(1.0), list(Double.NaN))).contains("error=NaN"));
    }

    private static String refusal(Runnable asked) {
        return assertThrows(IllegalArgumentException.class, asked::run).getMessage();
    }
}
