package io.espalier.adapters.cli.report;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.ComparedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Keeps what a candidate predicted beside the truth: values, derivatives by groups of columns, gammas summed over the levels. */
public final class Comparison implements ComparedPoint {
    private final FactorLayout layout;
    private final Pairs values = new Pairs();
    private final Pairs deltas = new Pairs();
    private final Map<String, Pairs> others = new LinkedHashMap<>();
    private final Pairs gammas = new Pairs();
    private final List<double[]> points = new ArrayList<>();
    private double squaredErrors;

    /** Keeps numbers of points with these columns. */
    public Comparison(FactorLayout layout) {
        this.layout = layout;
        layout.factors().stream()
                .filter(factor -> !factor.isLevel())
                .forEach(factor -> others.putIfAbsent(group(factor), new Pairs()));
    }

    private static String group(FactorId factor) {
        return switch (factor.kind()) {
            case VOLATILITY -> "vega";
            case CORRELATION, COMMON_CORRELATION -> "derivative in corr";
            default -> "derivative in " + factor.kind().label();
        };
    }

    @Override
    public void accept(double[] x, Valuation ours, Valuation theirs) {
        points.add(x.clone());
        values.add(ours.value(), theirs.value());
        squaredErrors += theirs.error() * theirs.error();
        for (int j = 0; j < layout.size(); j++) {
            FactorId factor = layout.factor(j);
            Pairs pairs = factor.isLevel() ? deltas : others.get(group(factor));
            pairs.add(ours.gradient()[j], theirs.gradient()[j]);
        }
        if (layout.levels().length > 0) {
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

    /** All other first derivatives by what they are called, columns of a kind after each other. */
    public Map<String, Pairs> others() {
        return others;
    }

    /** Values less those of a control: what the network had to learn. */
    public Pairs differences(Instrument control) {
        AnalyticPricer known = new AnalyticPricer(control, layout);
        Valuation there = Valuation.of(layout);
        Pairs differences = new Pairs();
        double[] predicted = values.predicted();
        double[] truth = values.truth();
        IntStream.range(0, truth.length)
                .filter(i -> known.tryPrice(points.get(i), there))
                .forEach(i -> differences.add(predicted[i] - there.value(), truth[i] - there.value()));
        return differences;
    }

    /** Root mean square of the reference's own standard errors of values; empty where it is exact. */
    public OptionalDouble referenceError() {
        return squaredErrors > 0.0
                ? OptionalDouble.of(Math.sqrt(squaredErrors / points.size()))
                : OptionalDouble.empty();
    }
}
