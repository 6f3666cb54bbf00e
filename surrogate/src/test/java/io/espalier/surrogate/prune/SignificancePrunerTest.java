package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds go down to the target, the least significant nodes go first, and each round is retrained. */
class SignificancePrunerTest {
    private static final Retraining NONE = (network, round) -> network;
    private final Network network = new RandomNetworks(41).network(Activation.SILU, 3, 4, 4);

    @Test
    void roundsHalveUntilEachLayerReachesItsTarget() {
        Network wide = new RandomNetworks(42).network(Activation.SILU, 2, 128, 128, 128, 128, 128, 128);

        PruningSchedule schedule = PruningSchedule.halving(wide, List.of(3, 3, 1, 2, 2, 2));

        assertEquals(7, schedule.rounds().size());
        assertEquals(List.of(64, 64, 64, 64, 64, 64), schedule.rounds().get(0));
        assertEquals(List.of(4, 4, 4, 4, 4, 4), schedule.rounds().get(4));
        assertEquals(List.of(3, 3, 2, 2, 2, 2), schedule.rounds().get(5));
        assertEquals(List.of(3, 3, 1, 2, 2, 2), schedule.rounds().get(6));
    }

    @Test
    void aNetworkOfTheTargetSizeNeedsNoRound() {
        assertEquals(List.of(), PruningSchedule.halving(network, List.of(4, 4)).rounds());
    }

    @Test
    void aTargetForAnotherNumberOfLayersIsRefusedAndSaysSo() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PruningSchedule.halving(network, List.of(3, 3, 1)))
                .getMessage();

        assertTrue(message.contains("(3 layers)") && message.contains("(2 layers)"), message);
        assertThrows(IllegalArgumentException.class, () -> PruningSchedule.halving(network, List.of(5, 1)));
        assertThrows(IllegalArgumentException.class, () -> PruningSchedule.halving(network, List.of(-1, 1)));
        assertThrows(IllegalArgumentException.class, () -> new PruningSchedule(List.of(List.of(2, 2), List.of(3, 2))));
    }

    @Test
    void anAutomaticTargetHoldsAtMostSixteenNodes() {
        RandomNetworks draw = new RandomNetworks(43);

        assertEquals(List.of(8, 8), PruningSchedule.automaticTarget(draw.network(Activation.SILU, 2, 64, 64)));
        assertEquals(
                List.of(2, 2, 2, 2, 2, 2),
                PruningSchedule.automaticTarget(draw.network(Activation.SILU, 2, 9, 9, 9, 9, 9, 9)));
        assertEquals(List.of(3), PruningSchedule.automaticTarget(draw.network(Activation.SILU, 2, 3)));
    }

    @Test
    void theLeastSignificantNodesGoFirst() {
        PruningReport report =
                pruner(byPreference(), NONE).prune(network, PruningSchedule.halving(network, List.of(2, 4)));

        double[][] before = network.layers().get(0).weights();
        double[][] after = report.network().layers().get(0).weights();
        assertArrayEquals(new double[][] {before[1], before[3]}, after);
        assertEquals(List.of(4, 4), report.rounds().get(0).before());
        assertEquals(List.of(2, 4), report.rounds().get(0).after());
        assertArrayEquals(
                new double[] {0.0, 1.0, 0.0, 1.0}, report.rounds().get(0).significances()[0]);
        assertArrayEquals(
                new int[][] {{1, 3}, {0, 1, 2, 3}}, report.rounds().get(0).kept());
        assertArrayEquals(
                new boolean[] {false, true, false, true}, report.rounds().get(0).stayed(0));
    }

    /** Odd nodes count, even ones don't. */
    private static Criterion byPreference() {
        return new Criterion() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public double[][] significances(Network network) {
                return network.hiddenSizes().stream()
                        .map(size -> {
                            double[] ones = new double[size];
                            for (int i = 1; i < size; i += 2) {
                                ones[i] = 1.0;
                            }
                            return ones;
                        })
                        .toArray(double[][]::new);
            }
        };
    }

    @Test
    void everyRoundIsRetrainedAndTheLastRetrainedNetworkIsTheResult() {
        List<List<Integer>> seen = new ArrayList<>();
        Network[] last = new Network[1];
        Retraining recording = (pruned, round) -> {
            assertEquals(seen.size(), round);
            seen.add(pruned.hiddenSizes());
            last[0] = new RandomNetworks(round)
                    .network(
                            Activation.SILU,
                            3,
                            pruned.hiddenSizes().stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray());
            return last[0];
        };

        PruningReport report =
                pruner(new Magnitude(), recording).prune(network, PruningSchedule.halving(network, List.of(1, 2)));

        assertEquals(List.of(List.of(2, 2), List.of(1, 2)), seen);
        assertEquals(last[0], report.network());
        assertEquals("magnitude", report.criterion());
    }

    @Test
    void aRetrainingThatChangesSizesIsRefused() {
        Retraining growing = (pruned, round) -> network;

        assertThrows(IllegalStateException.class, () -> pruner(new Magnitude(), growing)
                .prune(network, PruningSchedule.halving(network, List.of(2, 2))));
    }

    @Test
    void aScheduleOfAnotherNetworkIsRefused() {
        PruningSchedule schedule = new PruningSchedule(List.of(List.of(2, 2, 2)));

        assertThrows(IllegalArgumentException.class, () -> pruner(new Magnitude(), NONE)
                .prune(network, schedule));
    }

    /** 3-4-5 triangle and its half. */
    @Test
    void magnitudeIsTheNormOfIncomingWeights() {
        var hidden = new Layer(new double[][] {{3.0, -4.0}, {1.5, 2.0}}, new double[2], Activation.SILU);
        var out = new Layer(new double[][] {{9.0, 9.0}}, new double[1], Activation.IDENTITY);

        double[][] norms = new Magnitude().significances(new Network(List.of(hidden, out)));

        assertArrayEquals(new double[][] {{5.0, 2.5}}, norms);
    }

    private static SignificancePruner pruner(Criterion criterion, Retraining retraining) {
        return new SignificancePruner(criterion, Fold.none(), retraining);
    }
}
