package io.espalier.bench.experiment.pruning;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.PruningSchedule;
import io.espalier.surrogate.prune.Retraining;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every row of the table on one basket in one setting. */
final class BasketRun {
    private static final PruningSpec.Method NONE = PruningSpec.Method.NONE;
    private static final PruningSpec.Method PAPERS = PruningSpec.Method.IASA;

    /** Of networks from random weights that are trained on values. */
    private static final int STARTS = 4;

    /** Of those that are trained by steps on derivatives, which get stuck less often and take longer. */
    private static final int SOBOLEV_STARTS = 2;

    /** Of those that are fitted by least squares. */
    private static final int FITTED_STARTS = 24;

    private final SobolevPruningPlan plan;
    private final Setting setting;
    private final long seed;
    private final Consumer<TableCell> progress;
    private final BasketLessons lessons;
    private final List<TableCell> cells = new ArrayList<>();

    BasketRun(SobolevPruningPlan plan, Setting setting, long seed, Consumer<TableCell> progress) {
        this.plan = plan;
        this.setting = setting;
        this.seed = seed;
        this.progress = progress;
        lessons = new BasketLessons(plan, setting, seed);
    }

    /** All rows; rivals of the paper's ranking only for those that they are asked for. */
    List<TableCell> run(List<PruningSpec.Method> rivals) {
        final Network fresh = lessons.fresh(plan.shapes().large());
        final Network large = measured(
                NONE,
                TableStage.OVERSIZED,
                () -> lessons.onValues(fresh, plan.seen().oversized(), 1));
        final Network small = pruned(large, PAPERS);
        fineTuned(small, large);
        withoutLastLayers(small, large);
        neverLarge();
        for (PruningSpec.Method rival : rivals) {
            final Network rivalled = pruned(large, rival);
            measured(rival, TableStage.FROM_REFERENCE, () -> lessons.fromReference(rivalled, 1, 1));
        }
        return cells;
    }

    private Network pruned(Network large, PruningSpec.Method ranking) {
        final PruningSchedule schedule =
                PruningSchedule.halving(large, plan.shapes().target());
        final int last = schedule.rounds().size() - 1;
        cut(large, ranking, TableStage.HALF_CUT, schedule.rounds().get(0));
        cut(large, ranking, TableStage.TARGET_CUT, schedule.rounds().get(last));
        final List<Network> beforeRetraining = new ArrayList<>();
        final Retraining retraining = (network, round) -> {
            beforeRetraining.add(network);
            return lessons.onValues(
                    network, round == last ? plan.seen().last() : plan.seen().round(), 1);
        };
        final Network small =
                measured(ranking, TableStage.PRUNED, () -> lessons.pruned(large, ranking, schedule, retraining));
        measured(ranking, TableStage.LAST_CUT, () -> beforeRetraining.get(last));
        return small;
    }

    private Network cut(Network network, PruningSpec.Method ranking, TableStage stage, List<Integer> sizes) {
        final PruningSchedule once = new PruningSchedule(List.of(sizes));
        return measured(ranking, stage, () -> lessons.pruned(network, ranking, once, (cut, round) -> cut));
    }

    private void fineTuned(Network small, Network large) {
        measured(PAPERS, TableStage.FROM_NETWORK, () -> lessons.fromNetwork(small, large, 1));
        measured(PAPERS, TableStage.FROM_NETWORK_SECOND, () -> lessons.fromNetwork(small, large, 2));
        measured(PAPERS, TableStage.FROM_REFERENCE, () -> lessons.fromReference(small, 1, 1));
        measured(PAPERS, TableStage.FROM_REFERENCE_SECOND, () -> lessons.fromReference(small, 2, 1));
    }

    private void withoutLastLayers(Network small, Network large) {
        final Network cut =
                cut(small, PAPERS, TableStage.LAYERS_CUT, plan.shapes().removed());
        final Network retrained = measured(
                PAPERS,
                TableStage.LAYERS_RETRAINED,
                () -> lessons.onValues(cut, plan.seen().last(), 1));
        measured(PAPERS, TableStage.LAYERS_FROM_NETWORK, () -> lessons.fromNetwork(retrained, large, 1));
        measured(PAPERS, TableStage.LAYERS_FROM_REFERENCE, () -> lessons.fromReference(retrained, 1, 1));
        measured(PAPERS, TableStage.LAYERS_FROM_REFERENCE_SECOND, () -> lessons.fromReference(retrained, 2, 1));
    }

    private void neverLarge() {
        final List<Integer> target = plan.shapes().target();
        final long seen = plan.seen().last();
        final int starts = setting == Setting.FRONT ? FITTED_STARTS : SOBOLEV_STARTS;
        measured(NONE, TableStage.RANDOM_WEIGHTS, () -> lessons.onValues(lessons.fresh(target), seen, 1));
        measured(NONE, TableStage.RANDOM_VALUES, () -> lessons.onValues(lessons.fresh(target), seen, STARTS));
        measured(NONE, TableStage.RANDOM_FIRST, () -> lessons.fromReference(lessons.freshSpread(target), 1, starts));
        measured(NONE, TableStage.RANDOM_SECOND, () -> lessons.fromReference(lessons.freshSpread(target), 2, starts));
        final List<Integer> remaining = plan.shapes().remaining();
        measured(NONE, TableStage.SHORT_RANDOM_VALUES, () -> lessons.onValues(lessons.fresh(remaining), seen, STARTS));
        measured(
                NONE,
                TableStage.SHORT_RANDOM_FIRST,
                () -> lessons.fromReference(lessons.freshSpread(remaining), 1, starts));
        measured(
                NONE,
                TableStage.SHORT_RANDOM_SECOND,
                () -> lessons.fromReference(lessons.freshSpread(remaining), 2, starts));
    }

    private Network measured(PruningSpec.Method ranking, TableStage stage, Supplier<Network> training) {
        final long start = System.nanoTime();
        final Network network = training.get();
        final double seconds = 1e-9 * (System.nanoTime() - start);
        final TableCell cell =
                new TableCell(new TableRow(setting, ranking, stage), seed, network, lessons.fit(network), seconds);
        cells.add(cell);
        progress.accept(cell);
        return network;
    }
}
