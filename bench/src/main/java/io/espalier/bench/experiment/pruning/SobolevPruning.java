package io.espalier.bench.experiment.pruning;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Trains, prunes, fine-tunes and measures every network of the table on every basket, behind the house's front and without one.
 *
 * <p>Baskets are random ones by the recipe of Huge and Savine's notebook, another for each seed. Rivals of the paper's ranking are pruned
 * behind the front only.
 */
public final class SobolevPruning {
    /** Rankings beside the paper's. */
    public static final List<PruningSpec.Method> RIVALS = List.of(
            PruningSpec.Method.RMS,
            PruningSpec.Method.SALIENCE,
            PruningSpec.Method.MAGNITUDE,
            PruningSpec.Method.RANDOM);

    private final SobolevPruningPlan plan;
    private final Consumer<TableCell> progress;

    /** @param progress told of each network that was measured */
    public SobolevPruning(SobolevPruningPlan plan, Consumer<TableCell> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Everything, basket by basket. */
    public PruningTable run() {
        final List<TableCell> cells = new ArrayList<>();
        plan.everySeed().forEach(seed -> {
            for (Setting setting : Setting.values()) {
                cells.addAll(new BasketRun(plan, setting, seed, progress)
                        .run(setting == Setting.FRONT ? RIVALS : List.of()));
            }
        });
        return new PruningTable(plan, cells);
    }

    /** The basket of a measured network. */
    public static NotebookBasket basket(TableCell cell) {
        return new NotebookBasket(SobolevPruningPlan.ASSETS, cell.seed());
    }

    /** Measures a network again, at the same points, for whoever wants to see them. */
    public static ValidationReport compare(TableCell cell, ComparedPoint observer) {
        return BasketLessons.fit(cell.network(), basket(cell), observer);
    }
}
