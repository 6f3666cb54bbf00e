package io.espalier.pricing.calibration;

import static io.espalier.pricing.calibration.VarianceState.ALPHA;
import static io.espalier.pricing.calibration.VarianceState.BETA;
import static io.espalier.pricing.calibration.VarianceState.LEVERAGE;
import static io.espalier.pricing.calibration.VarianceState.OMEGA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * From where the search climbs: reactions and memories over the range that samples show, at the long-run variance 1.
 *
 * <p>Where some start is far more likely than a constant variance, the sample says where to climb: from the few best. Elsewhere the
 * likelihood is nearly flat and has several maxima: then, and in small samples, from everywhere. The edges are always searched.
 *
 * @param inner starts within the constraints, the most promising first
 * @param edges starts with alpha or beta at 0
 */
record StartingPoints(List<double[]> inner, List<double[]> edges) {
    private static final double[][] INNER = {
        {0.10, 0.85},
        {0.05, 0.94},
        {0.05, 0.90},
        {0.15, 0.80},
        {0.02, 0.97},
        {0.20, 0.60},
        {0.30, 0.20},
        {0.05, 0.50},
        {0.02, 0.10},
        {0.40, 0.59},
        {0.01, 0.98},
        {0.01, 0.90},
        {0.01, 0.70},
        {0.005, 0.99},
        {0.60, 0.05},
        {0.004, 0.96},
        {0.002, 0.983}
    };

    private static final double[][] EDGES = {{0.0, 0.98}, {0.20, 0.0}};

    /** In place of the first where the likelihood is flat: slow drifts of the variance. */
    private static final double[][] FLAT_EDGES = {
        {0.0, 0.90}, {0.0, 0.98}, {0.0, 0.9995}, {0.20, 0.0}, {0.02, 0.0}, {0.002, 0.0}
    };

    /** A log-likelihood above that of a constant variance that chance does not give. */
    private static final double CLEAR = 20.0;

    /** Returns that all inner climbs together may read once per step, where the sample is clear. */
    private static final int BUDGET = 4000;

    private static final int LEAST = 1;

    private static final double EIGHT_DEGREES_OF_FREEDOM = 0.125;

    static StartingPoints of(GarchSpecification specification, Objective objective, int returns) {
        final List<double[]> inner = starts(specification, INNER);
        final Map<double[], Double> values = new IdentityHashMap<>();
        inner.forEach(start -> values.put(start, objective.value(start)));
        inner.sort(Comparator.comparingDouble(start -> -values.get(start)));
        final double constant = objective.value(start(specification, specification.size(), 0.0, 0.0));
        if (values.get(inner.get(0)) < constant + CLEAR) {
            return new StartingPoints(inner, starts(specification, FLAT_EDGES));
        }
        final int kept = Math.max(LEAST, Math.min(inner.size(), BUDGET / returns));
        return new StartingPoints(inner.subList(0, kept), starts(specification, EDGES));
    }

    private static List<double[]> starts(GarchSpecification specification, double[][] pairs) {
        final List<double[]> starts = new ArrayList<>();
        for (double[] pair : pairs) {
            starts.add(start(specification, specification.size(), pair[0], pair[1]));
        }
        return starts;
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
