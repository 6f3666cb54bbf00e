package io.espalier.bench.experiment.ridge;

import io.espalier.bench.experiment.FitReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Errors of surrogates of random baskets, learnt from one-path labels of first and second order.
 *
 * <p>Problem k of every cell has the same seed; what is drawn from it differs by the number of assets only.
 */
public final class RidgeAccuracy {
    private final RidgePlan plan;
    private final Consumer<String> progress;

    /** @param progress told of each cell that has ended */
    public RidgeAccuracy(RidgePlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Every cell, in the order of the plan. */
    public List<RidgeRow> run() {
        final long[] seeds = new SplittableRandom(plan.seed())
                .longs(plan.problems(), 0L, 1L << 40)
                .toArray();
        final List<RidgeRow> rows = new ArrayList<>();
        for (RidgeCell cell : plan.cells()) {
            final List<FitReport> fits = Arrays.stream(seeds)
                    .mapToObj(seed -> RidgeProblem.run(cell, plan.hidden(), seed, plan.threads()))
                    .toList();
            final RidgeRow row = new RidgeRow(cell, fits);
            progress.accept(cell.assets() + " assets, " + cell.samples() + " samples: " + fits.size() + " problems, "
                    + Math.round(row.spread(fit -> fit.phases().inAll()).median() * 100.0) / 100.0 + " s each");
            rows.add(row);
        }
        return rows;
    }
}
