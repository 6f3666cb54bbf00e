package io.espalier.pricing.calibration;

import static io.espalier.pricing.calibration.VarianceState.ALPHA;
import static io.espalier.pricing.calibration.VarianceState.BETA;
import static io.espalier.pricing.calibration.VarianceState.LEVERAGE;
import static io.espalier.pricing.calibration.VarianceState.OMEGA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From where the search climbs: reactions and memories over the range that samples show, at the long-run variance 1. */
final class StartingPoints {
    private static final double[][] REACTION_AND_MEMORY = {
        {0.10, 0.85},
        {0.05, 0.94},
        {0.05, 0.90},
        {0.15, 0.80},
        {0.02, 0.97},
        {0.20, 0.60},
        {0.30, 0.20},
        {0.05, 0.50},
        {0.02, 0.10},
        {0.40, 0.59}
    };

    /** Returns that all climbs together may read once per step; small samples are climbed from everywhere. */
    private static final int BUDGET = 6000;

    private static final int LEAST = 2;

    private static final double EIGHT_DEGREES_OF_FREEDOM = 0.125;

    private StartingPoints() {}

    /** The most promising first. */
    static List<double[]> of(GarchSpecification specification, Objective objective, int returns) {
        final int size = specification.size();
        final List<double[]> starts = new ArrayList<>();
        for (double[] pair : REACTION_AND_MEMORY) {
            starts.add(start(specification, size, pair[0], pair[1]));
        }
        final List<Double> values = starts.stream().map(objective::value).toList();
        final List<Integer> order = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -values.get(i)));
        final int kept = Math.max(LEAST, Math.min(starts.size(), BUDGET / returns));
        return order.subList(0, kept).stream().map(starts::get).toList();
    }

    private static double[] start(GarchSpecification specification, int size, double reaction, double memory) {
        final double[] start = new double[size];
        start[OMEGA] = specification.varianceTargeting() ? 0.0 : 1.0 - reaction - memory;
        start[ALPHA] = reaction;
        start[BETA] = memory;
        if (specification.leverage()) {
            start[ALPHA] = 0.5 * reaction;
            start[LEVERAGE] = reaction;
        }
        if (size > VarianceState.SIZE) {
            start[VarianceState.SIZE] = EIGHT_DEGREES_OF_FREEDOM;
        }
        return start;
    }
}
