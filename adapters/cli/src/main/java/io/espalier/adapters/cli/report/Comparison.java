package io.espalier.adapters.cli.report;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.ValidationReport;
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
    private final Map<String, Double> squaredErrors = new LinkedHashMap<>();

    /** Keeps numbers of points with these columns. */
    public Comparison(FactorLayout layout) {
        this.layout = layout;
        layout.factors().stream()
                .filter(factor -> !factor.isLevel())
                .forEach(factor -> others.putIfAbsent(group(factor), new Pairs()));
    }

    private static String group(FactorId factor) {
        return switch (factor.kind()) {
            case VOLATILITY, COMMON_VOLATILITY -> "vega";
            case CORRELATION, COMMON_CORRELATION -> "derivative in corr";
            default -> "derivative in " + factor.kind().label();
        };
    }

    @Override
    public void accept(double[] x, Valuation ours, Valuation theirs) {
        points.add(x.clone());
        values.add(ours.value(), theirs.value());
        addError(ValidationReport.VALUE, theirs.error());
        for (int j = 0; j < layout.size(); j++) {
            FactorId factor = layout.factor(j);
            Pairs pairs = factor.isLevel() ? deltas : others.get(group(factor));
            pairs.add(ours.gradient()[j], theirs.gradient()[j]);
            addError(ValidationReport.DERIVATIVE_PREFIX + factor.name(), theirs.gradientError()[j]);
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
    public Pairs differences(Pricer known) {
        Valuation there = Valuation.of(layout);
        Pairs differences = new Pairs();
        double[] predicted = values.predicted();
        double[] truth = values.truth();
        IntStream.range(0, truth.length)
                .filter(i -> known.tryPrice(points.get(i), there))
                .forEach(i -> differences.add(predicted[i] - there.value(), truth[i] - there.value()));
        return differences;
    }

    private void addError(String output, double error) {
        squaredErrors.merge(output, error * error, Double::sum);
    }

    /** Root mean square of the reference's own standard errors of values; empty where it is exact. */
    public OptionalDouble referenceError() {
        double error = referenceErrors().getOrDefault(ValidationReport.VALUE, 0.0);
        return error > 0.0 ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    /** The same by output, as a {@link ValidationReport} names them; of gammas nobody knows. */
    public Map<String, Double> referenceErrors() {
        Map<String, Double> errors = new LinkedHashMap<>();
        squaredErrors.forEach((output, sum) -> errors.put(output, Math.sqrt(sum / points.size())));
        IntStream.of(layout.levels())
                .mapToObj(column -> ValidationReport.DERIVATIVE_PREFIX
                        + layout.factor(column).name())
                .mapToDouble(output -> errors.getOrDefault(output, 0.0))
                .map(error -> error * error)
                .average()
                .ifPresent(mean -> errors.put(ValidationReport.DELTAS, Math.sqrt(mean)));
        return errors;
    }
}
