package io.espalier.adapters.cli.report;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.ComparedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what a candidate predicted beside the truth: values, deltas over all levels, gammas summed over them. */
public final class Comparison implements ComparedPoint {

    /** Predicted against true numbers of one quantity. */
    public static final class Pairs {
        private final List<Double> truth = new ArrayList<>();
        private final List<Double> predicted = new ArrayList<>();

        private void add(double ours, double theirs) {
            predicted.add(ours);
            truth.add(theirs);
        }

        /** The reference's numbers. */
        public double[] truth() {
            return truth.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** The candidate's. */
        public double[] predicted() {
            return predicted.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private final int[] levels;
    private final Pairs values = new Pairs();
    private final Pairs deltas = new Pairs();
    private final Pairs gammas = new Pairs();

    /** Keeps numbers of points with these columns. */
    public Comparison(FactorLayout layout) {
        levels = layout.levels();
    }

    @Override
    public void accept(double[] x, Valuation ours, Valuation theirs) {
        values.add(ours.value(), theirs.value());
        for (int column : levels) {
            deltas.add(ours.gradient()[column], theirs.gradient()[column]);
        }
        if (levels.length > 0) {
            gammas.add(
                    Arrays.stream(ours.curvature()).sum(),
                    Arrays.stream(theirs.curvature()).sum());
        }
    }

    /** Values. */
    public Pairs values() {
        return values;
    }

    /** Deltas, all levels of a point after each other. */
    public Pairs deltas() {
        return deltas;
    }

    /** Sums of the Hessian block of the levels. */
    public Pairs gammas() {
        return gammas;
    }
}
