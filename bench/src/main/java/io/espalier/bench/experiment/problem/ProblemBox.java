package io.espalier.bench.experiment.problem;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;

/** Columns with their sides, one after the other: what is served and what is learnt from. */
final class ProblemBox {
    /** What training adds on each side, in widths of the served side. */
    private static final double WIDER = 0.1;

    private final List<FactorId> factors = new ArrayList<>();
    private final List<double[]> sides = new ArrayList<>();

    /** A column that is learnt from on a tenth more to each side. */
    ProblemBox with(FactorId factor, double low, double high) {
        final double more = WIDER * (high - low);
        return with(factor, low, high, low - more, high + more);
    }

    /** A column with both its sides given. */
    ProblemBox with(FactorId factor, double low, double high, double trainingLow, double trainingHigh) {
        factors.add(factor);
        sides.add(new double[] {low, high, trainingLow, trainingHigh});
        return this;
    }

    FactorLayout layout() {
        return new FactorLayout(factors);
    }

    Box served() {
        return new Box(side(0), side(1));
    }

    Box training() {
        return new Box(side(2), side(3));
    }

    /** The middle of the served box. */
    double[] middle() {
        return sides.stream().mapToDouble(side -> 0.5 * (side[0] + side[1])).toArray();
    }

    private double[] side(int k) {
        return sides.stream().mapToDouble(side -> side[k]).toArray();
    }
}
