package io.espalier.surrogate.workflow;

import io.espalier.surrogate.enclose.NetworkEncloser;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.Criterion;
import io.espalier.surrogate.prune.Fold;
import io.espalier.surrogate.prune.Magnitude;
import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningSchedule;
import io.espalier.surrogate.prune.RandomOrder;
import io.espalier.surrogate.prune.Removal;
import io.espalier.surrogate.prune.Retraining;
import io.espalier.surrogate.prune.Salience;
import io.espalier.surrogate.prune.SampledSignificance;
import io.espalier.surrogate.prune.Significance;
import io.espalier.surrogate.prune.SignificancePruner;
import java.util.Arrays;

/** A specification's pruning, put together: what ranks, what is left behind, how far it goes, what measures it. */
public final class PruningSetup {
    /** Rows that rankings and stand-ins look at. */
    private static final int SEEN_ROWS = 2048;

    /** Of the enclosures: from here on their ranking of 6x128 nodes is that of samples (rank correlation above 0.9). */
    private static final int CELLS = 64;

    private final SurrogateSpec spec;
    private final Material material;
    private final int threads;

    /** The pruning that {@code spec} asks for, with what its networks learn from. */
    public PruningSetup(SurrogateSpec spec, Material material, int threads) {
        this.spec = spec;
        this.material = material;
        this.threads = threads;
    }

    /** The rounds for a network of these sizes; where an allowed loss ends them, the most there can be. */
    PruningSchedule schedule(Network network) {
        PruningSpec.Target target = spec.pruning().target();
        return switch (target.kind()) {
            case AUTO -> PruningSchedule.halving(network, DefaultSizes.target(network, material.activeDirections()));
            case SIZES -> PruningSchedule.halving(network, target.sizes());
            case LOSS -> PruningSchedule.shrinking(network);
            case CRITICAL ->
                throw new IllegalStateException("the critical size is searched for, not reached in rounds");
        };
    }

    /**
     * Prunes {@code large} in these rounds, of which an allowed loss may undo the last.
     *
     * @throws IllegalStateException if the specification asks for no pruning
     */
    public PruningReport prune(Network large, PruningSchedule schedule, Retraining retraining) {
        SignificancePruner pruner = new SignificancePruner(
                criterion(), new Removal(fold(), points()), retraining, new HeldOutRows(material.heldOut(), threads));
        PruningSpec.Target target = spec.pruning().target();
        return target.kind() == PruningSpec.TargetKind.LOSS
                ? pruner.prune(large, schedule, target.loss())
                : pruner.prune(large, schedule);
    }

    /** What nodes are ranked by. */
    Criterion criterion() {
        return switch (spec.pruning().method()) {
            case IASA -> new Significance(material.form().box(spec.served()), encloser());
            case MAGNITUDE -> new Magnitude();
            case SALIENCE ->
                new Salience(points(), Arrays.copyOf(material.examples().y(), seenRows()));
            case RMS -> new SampledSignificance(points());
            case RANDOM -> new RandomOrder(spec.seed());
            case NONE -> throw new IllegalStateException("without pruning nothing is ranked: method=none");
        };
    }

    private Fold fold() {
        return switch (spec.pruning().fold()) {
            case NONE -> Fold.none();
            case MEAN -> Fold.sampleMean(points());
            case MIDPOINT -> Fold.midpoint(material.form().box(spec.served()), encloser());
        };
    }

    private NetworkEncloser encloser() {
        return NetworkEncloser.banded(CELLS, threads);
    }

    private int seenRows() {
        return Math.min(SEEN_ROWS, material.examples().size());
    }

    private double[][] points() {
        Examples examples = material.examples();
        double[][] points = new double[seenRows()][];
        Arrays.setAll(
                points,
                row -> Arrays.copyOfRange(examples.x(), row * examples.inputs(), (row + 1) * examples.inputs()));
        return points;
    }
}
