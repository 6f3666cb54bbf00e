package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import io.espalier.surrogate.prune.SizeFitting.JudgingSet;
import io.espalier.surrogate.prune.SizeTrial.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** On fits that are made up: whether one passes is a rule on its nodes and on how often it was trained, so the critical size is known. */
class CriticalSizeSearchTest {
    private static final FitErrors BANDS = new FitErrors(1e-4, 1e-3, 1e-2);

    /** Whether a network of so many nodes passes, trained with at most that effort in one go. */
    private interface Rule {
        boolean passes(int nodes, int effort, JudgingSet set);
    }

    /** The effort of the last fit is left in the output's bias. */
    private static SizeFitting fitting(Rule rule) {
        return new SizeFitting(
                CriticalSizeSearchTest::fresh,
                (network, effort, seed) -> withBias(network, effort),
                (network, set) -> errors(rule.passes(network.hiddenNodes(), effort(network), set) ? 0.5 : 2.0));
    }

    private static FitErrors errors(double over) {
        return new FitErrors(0.1 * BANDS.value(), over * BANDS.deltas(), 0.1 * BANDS.gamma());
    }

    private static int effort(Network network) {
        return (int) network.layers().get(network.layers().size() - 1).bias()[0];
    }

    private static Network fresh(List<Integer> sizes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Layer> layers = new ArrayList<>();
        int inputs = 2;
        for (int nodes : sizes) {
            layers.add(new Layer(weights(random, nodes, inputs), new double[nodes], Activation.SILU));
            inputs = nodes;
        }
        layers.add(new Layer(weights(random, 1, inputs), new double[1], Activation.IDENTITY));
        return new Network(layers);
    }

    private static double[][] weights(SplittableRandom random, int rows, int columns) {
        double[][] weights = new double[rows][];
        for (int row = 0; row < rows; row++) {
            weights[row] = random.doubles(columns, -1.0, 1.0).toArray();
        }
        return weights;
    }

    private static Network withBias(Network network, double bias) {
        List<Layer> layers = new ArrayList<>(network.layers());
        Layer last = layers.remove(layers.size() - 1);
        layers.add(new Layer(last.weights(), new double[] {bias}, last.activation()));
        return new Network(layers);
    }

    private static CriticalSize search(Rule rule, Integer... start) {
        return new CriticalSizeSearch(fitting(rule), new Magnitude(), Fold.none(), trial -> {})
                .search(CriticalSizePlan.of(BANDS, List.of(start), 7L));
    }

    @Test
    void theSmallestPassingLayerIsFoundAndConfirmedOnThreeSeeds() {
        CriticalSize found = search((nodes, effort, set) -> nodes >= 5, 16);

        assertEquals(Optional.of(List.of(5)), found.sizes());
        assertEquals(3, found.confirmed());
        assertEquals(List.of(5), found.network().hiddenSizes());
        assertFalse(found.labelLimited());
        assertEquals(
                3,
                found.trials().stream()
                        .filter(t -> t.source() == Source.CONFIRMATION && t.passed())
                        .count());
    }

    @Test
    void severalLayersShareTheirNodes() {
        CriticalSize found = search((nodes, effort, set) -> nodes >= 7, 16, 16);

        assertEquals(7, found.network().hiddenNodes());
        assertEquals(2, found.sizes().orElseThrow().size());
    }

    @Test
    void oneNodeALayerIsTheEnd() {
        assertEquals(
                Optional.of(List.of(1, 1)),
                search((nodes, effort, set) -> true, 16, 16).sizes());
    }

    @Test
    void aSizeThatTheOptimiserMissesDoesNotEndTheWayDown() {
        CriticalSize found = search((nodes, effort, set) -> nodes >= 5 && nodes != 6, 16);

        assertEquals(Optional.of(List.of(5)), found.sizes());
        assertTrue(found.trials().stream().anyMatch(t -> t.nodes() == 6 && t.source() == Source.RESTART));
        assertTrue(found.trials().stream().anyMatch(t -> t.nodes() == 5 && t.source() == Source.PRUNED));
    }

    @Test
    void aFailingFitIsTriedWithTwiceTheSteps() {
        CriticalSize found = search((nodes, effort, set) -> nodes >= 5 && (effort > 1 || nodes > 9), 16);

        assertEquals(Optional.of(List.of(5)), found.sizes());
    }

    @Test
    void twoFailingSizesEndTheWayDownAndGrowthFindsWhatLiesBelow() {
        CriticalSize found = search((nodes, effort, set) -> nodes >= 8 || nodes == 3 || nodes == 4, 12);

        assertEquals(Optional.of(List.of(3)), found.sizes());
        assertTrue(found.trials().stream().noneMatch(t -> t.nodes() == 5));
        assertTrue(found.trials().stream().anyMatch(t -> t.nodes() == 3 && t.source() == Source.GROWN));
    }

    @Test
    void aSizeThatFreshPointsRefuseIsNotTheCriticalOne() {
        CriticalSize found = search((nodes, effort, set) -> nodes >= (set == JudgingSet.FRESH ? 6 : 4), 16);

        assertEquals(Optional.of(List.of(6)), found.sizes());
    }

    @Test
    void labelsLimitWhereNotEvenSixteenNodesPass() {
        CriticalSize found = search((nodes, effort, set) -> false, 8, 8);

        assertTrue(found.labelLimited());
        assertEquals(Optional.empty(), found.sizes());
        assertEquals(0, found.confirmed());
        assertTrue(found.trials().stream().anyMatch(t -> t.sizes().equals(List.of(16, 16))));
    }

    @Test
    void aStartThatIsTooSmallIsNotTakenForTheLabels() {
        CriticalSize found = search((nodes, effort, set) -> nodes >= 6, 4);

        assertEquals(Optional.of(List.of(6)), found.sizes());
        assertFalse(found.labelLimited());
    }

    @Test
    void theLeastSignificantOfAllLayersGoesFirst() {
        Network network = new Network(List.of(
                new Layer(new double[][] {{3.0}, {2.0}}, new double[2], Activation.SILU),
                new Layer(new double[][] {{1.0, 0.0}, {0.0, 9.0}, {4.0, 0.0}}, new double[3], Activation.SILU),
                new Layer(new double[][] {{1.0, 2.0, 3.0}}, new double[1], Activation.IDENTITY)));

        NodeRemoval removal = new NodeRemoval(new Magnitude(), Fold.none());

        Network one = removal.without(network, 1);
        assertEquals(List.of(2, 2), one.hiddenSizes());
        assertArrayEquals(new double[] {0.0, 9.0}, one.layers().get(1).weights()[0]);
        // The first layer's second node is next, which leaves nothing of the 9; the last node of a layer stays whatever
        // it counts.
        Network three = removal.without(network, 3);
        assertEquals(List.of(1, 1), three.hiddenSizes());
        assertEquals(3.0, three.layers().get(0).weights()[0][0]);
        assertEquals(4.0, three.layers().get(1).weights()[0][0]);
        assertEquals(3, NodeRemoval.removable(network));
    }

    @Test
    void aGrownNetworkAnswersAsBefore() {
        Network small = fresh(List.of(2, 3), 1L);
        double[] x = {0.3, -0.8};

        for (List<Integer> sizes : List.of(List.of(3, 3), List.of(2, 4))) {
            Network grown = NetworkGrowth.grown(small, fresh(sizes, 2L));

            assertEquals(sizes, grown.hiddenSizes());
            assertEquals(value(small, x), value(grown, x), 1e-15);
        }
        assertEquals(List.of(3, 3), NetworkGrowth.next(List.of(2, 3)));
        assertEquals(List.of(4, 3), NetworkGrowth.next(List.of(3, 3)));
    }

    private static double value(Network network, double[] x) {
        return new ValuePass(network).value(x);
    }

    @Test
    void anErrorThatIsNoNumberIsOutsideEveryBand() {
        assertTrue(new FitErrors(1e-4, 1e-3, 1e-2).within(BANDS));
        assertFalse(new FitErrors(0.0, 0.0, Double.NaN).within(BANDS));
        assertEquals(3.0, new FitErrors(0.0, 3e-3, 0.0).over(BANDS), 1e-12);
    }

    @Test
    void refusesBandsAndSizesThatAreNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CriticalSizePlan.of(new FitErrors(0.0, 1.0, 1.0), List.of(4), 1L));
        assertThrows(IllegalArgumentException.class, () -> CriticalSizePlan.of(BANDS, List.of(), 1L));
        assertThrows(IllegalArgumentException.class, () -> CriticalSizePlan.of(BANDS, List.of(0), 1L));
    }
}
