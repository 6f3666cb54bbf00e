package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds are measured, and end where they lose more than is allowed. */
class AllowedLossTest {
    private static final Retraining NONE = (network, round) -> network;
    private final Network network = new RandomNetworks(91).network(Activation.SILU, 3, 8, 8);

    /** A measure that falls by a hundredth with each node that is gone. */
    private static double byNodes(Network network) {
        return 0.9 - 0.01 * (16 - network.hiddenNodes());
    }

    private static SignificancePruner pruner(HeldOut heldOut) {
        return new SignificancePruner(new Magnitude(), Removal.ofNodes(Fold.none()), NONE, heldOut);
    }

    @Test
    void aQuarterOfEachLayerGoesEachRoundAndAtLeastOneNode() {
        assertEquals(
                List.of(List.of(6, 6), List.of(5, 5), List.of(4, 4), List.of(3, 3), List.of(2, 2), List.of(1, 1)),
                PruningSchedule.shrinking(network).rounds());
        assertEquals(
                List.of(List.of(1, 3), List.of(1, 2), List.of(1, 1)),
                PruningSchedule.shrinking(new RandomNetworks(92).network(Activation.SILU, 1, 1, 4))
                        .rounds());
    }

    /** 4 and 6 nodes are gone after two rounds, 8 after three: only the third is beyond 0.07. */
    @Test
    void theLastNetworkThatKeptTheLossIsTheResult() {
        PruningReport report =
                pruner(AllowedLossTest::byNodes).prune(network, PruningSchedule.shrinking(network), 0.07);

        assertEquals(List.of(5, 5), report.network().hiddenSizes());
        assertTrue(report.undone());
        assertEquals(3, report.rounds().size());
        assertEquals(report.rounds().subList(0, 2), report.keptRounds());
        assertEquals(0.08, report.loss(report.rounds().get(2)), 1e-15);
    }

    @Test
    void aLossThatIsNeverReachedEndsWithOneNodeALayer() {
        PruningReport report = pruner(AllowedLossTest::byNodes).prune(network, PruningSchedule.shrinking(network), 1.0);

        assertEquals(List.of(1, 1), report.network().hiddenSizes());
        assertFalse(report.undone());
    }

    @Test
    void aNetworkThatCanLoseNothingStaysAsItIs() {
        PruningReport report = pruner(AllowedLossTest::byNodes).prune(network, PruningSchedule.shrinking(network), 0.0);

        assertEquals(network, report.network());
        assertEquals(1, report.rounds().size());
    }

    @Test
    void aLossThatNobodyMeasuresIsRefused() {
        PruningSchedule schedule = PruningSchedule.shrinking(network);

        assertThrows(
                IllegalArgumentException.class, () -> pruner(HeldOut.none()).prune(network, schedule, 0.1));
        assertThrows(IllegalArgumentException.class, () -> pruner(AllowedLossTest::byNodes)
                .prune(network, schedule, -0.1));
        assertThrows(IllegalArgumentException.class, () -> pruner(AllowedLossTest::byNodes)
                .prune(network, schedule, Double.NaN));
    }

    /** A network whose measure is no number has lost everything. */
    @Test
    void aNetworkThatCannotBeMeasuredIsUndone() {
        HeldOut heldOut = pruned -> pruned.hiddenNodes() == 16 ? 0.9 : Double.NaN;

        PruningReport report = pruner(heldOut).prune(network, PruningSchedule.shrinking(network), 10.0);

        assertEquals(network, report.network());
    }

    @Test
    void roundsTellWhatEachCutCostAndWhatRetrainingRegained() {
        Network other = new RandomNetworks(93).network(Activation.SILU, 3, 4, 6);
        HeldOut heldOut = pruned -> pruned.equals(other) ? 0.88 : byNodes(pruned);
        SignificancePruner pruner = new SignificancePruner(
                new Magnitude(), Removal.ofNodes(Fold.none()), (pruned, round) -> other, heldOut);

        PruningReport report = pruner.prune(network, new PruningSchedule(List.of(List.of(4, 6))));

        PruningRound round = report.rounds().get(0);
        assertEquals(0.9, report.r2Before());
        assertArrayEquals(new double[] {0.86, 0.84}, round.r2Cut(), 1e-15);
        assertEquals(0.84, round.r2BeforeRetraining(), 1e-15);
        assertEquals(0.88, round.r2Retrained());
        assertFalse(report.undone());
    }
}
