package io.espalier.bench.experiment.ridge;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What errors of seven assets and three nodes are to keep: medians, and at 2^20 samples the worst problem. */
public final class RidgeLimits {
    private static final int ASSETS = 7;
    private static final int FEW = 65_536;
    private static final int MANY = 1 << 20;

    private RidgeLimits() {}

    /** The limits that these rows can answer for. */
    public static List<Limit> of(List<RidgeRow> rows) {
        final List<Limit> limits = new ArrayList<>();
        for (RidgeRow row : rows) {
            if (row.cell().equals(new RidgeCell(ASSETS, FEW))) {
                add(limits, row, "values", FitReport::value, 1.5e-5, Double.NaN);
                add(limits, row, "deltas", FitReport::deltas, 1.5e-5, Double.NaN);
                add(limits, row, "gammas", FitReport::gamma, 5e-4, Double.NaN);
            } else if (row.cell().equals(new RidgeCell(ASSETS, MANY))) {
                add(limits, row, "values", FitReport::value, 5e-7, 2e-6);
                add(limits, row, "deltas", FitReport::deltas, 1e-6, 3e-6);
                add(limits, row, "gammas", FitReport::gamma, 3e-5, 1e-4);
            }
        }
        return limits;
    }

    private static void add(
            List<Limit> limits,
            RidgeRow row,
            String output,
            ToDoubleFunction<FitReport> error,
            double median,
            double worst) {
        final Spread spread = row.spread(error);
        final String what = row.cell().assets() + " assets, " + row.cell().samples() + ": " + output;
        limits.add(Limit.atMost(what + ", median", spread.median(), median));
        if (!Double.isNaN(worst)) {
            limits.add(Limit.atMost(what + ", worst", spread.largest(), worst));
        }
    }
}
