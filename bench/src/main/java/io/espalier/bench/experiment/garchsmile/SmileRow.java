package io.espalier.bench.experiment.garchsmile;

import io.espalier.bench.experiment.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All fits of a contender under one dynamics. */
public record SmileRow(SmileDynamics dynamics, String name, boolean isJudged, List<SmileTrial> trials) {

    /** Least, median and largest over the fits. */
    public Spread spread(ToDoubleFunction<SmileTrial> figure) {
        return Spread.of(trials, figure);
    }

    /** Median over the fits. */
    public double median(ToDoubleFunction<SmileTrial> figure) {
        return spread(figure).median();
    }

    /** Median of 1 - R2 of a quantity. */
    public double misfit(SmileQuantity quantity) {
        return median(trial -> trial.errors().misfit().get(quantity));
    }

    /** Median of 1 - R2 of the learnt difference of a quantity. */
    public double learntMisfit(SmileQuantity quantity) {
        return median(trial -> trial.errors().learntMisfit().get(quantity));
    }
}
