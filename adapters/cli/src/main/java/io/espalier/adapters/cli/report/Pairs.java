package io.espalier.adapters.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Predicted against true numbers of one quantity; a number that the reference does not give is left out. */
public final class Pairs {
    private final List<Double> truth = new ArrayList<>();
    private final List<Double> predicted = new ArrayList<>();

    void add(double ours, double theirs) {
        if (!Double.isNaN(theirs)) {
            predicted.add(ours);
            truth.add(theirs);
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return truth.isEmpty();
    }

    /** The reference's numbers. */
    public double[] truth() {
        return truth.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The candidate's. */
    public double[] predicted() {
        return predicted.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** 1 - sum of squared errors / sum of squares of the true numbers about their mean; NaN where those never change. */
    public double r2() {
        double mean = truth.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double errors = 0.0;
        double spread = 0.0;
        for (int i = 0; i < truth.size(); i++) {
            errors += square(predicted.get(i) - truth.get(i));
            spread += square(truth.get(i) - mean);
        }
        return spread > 0.0 ? 1.0 - errors / spread : Double.NaN;
    }

    private static double square(double number) {
        return number * number;
    }
}
