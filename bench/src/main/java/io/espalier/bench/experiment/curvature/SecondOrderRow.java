package io.espalier.bench.experiment.curvature;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How networks taught in one way from so many samples came out, over baskets. */
public record SecondOrderRow(Teaching teaching, SecondOrderPlan.Size size, List<FitReport> fits) {

    /** Copies the list. */
    public SecondOrderRow {
        fits = List.copyOf(fits);
    }

    /** Over baskets. */
    public Spread spread(ToDoubleFunction<FitReport> of) {
        return Spread.of(fits, of);
    }
}
