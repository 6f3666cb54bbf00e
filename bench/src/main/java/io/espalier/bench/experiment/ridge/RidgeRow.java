package io.espalier.bench.experiment.ridge;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a cell's problems came out. */
public record RidgeRow(RidgeCell cell, List<FitReport> fits) {

    /** Copies the list. */
    public RidgeRow {
        fits = List.copyOf(fits);
    }

    /** Over problems. */
    public Spread spread(ToDoubleFunction<FitReport> of) {
        return Spread.of(fits, of);
    }
}
