package io.espalier.adapters.cli.model;

import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.serve.ValueBounds;
import io.espalier.surrogate.workflow.Reference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Outputs of a model at many points.
 *
 * <p>Shape: {@code rows[k].numbers} has one entry per name in {@code names}, NaN where there is no number. {@code fallback} answered
 * outside the domain, if it was asked to. {@code bounds} are there where the model's value has a proved error.
 */
record EvaluatedPoints(List<String> names, List<Row> rows, Optional<Reference> fallback, Optional<ValueBounds> bounds) {

    /** One point's outputs, whether it lies in the domain, and the standard error of its value: 0 unless it was simulated. */
    record Row(double[] numbers, boolean inDomain, double error) {}

    /** Root mean square of the standard errors of values that were simulated; empty where none was. */
    OptionalDouble simulatedError() {
        return rows.stream()
                .mapToDouble(Row::error)
                .filter(error -> error > 0.0)
                .map(error -> error * error)
                .average()
                .stream()
                .map(Math::sqrt)
                .mapToObj(OptionalDouble::of)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /** How many points lie outside the domain. */
    long outside() {
        return rows.stream().filter(row -> !row.inDomain()).count();
    }

    /** Names of the proved bounds, in the order of {@link #bounds(Row)}; none where the certificate is statistical. */
    List<String> boundNames() {
        return bounds.isPresent() ? List.of("lower", "upper") : List.of();
    }

    /** The proved bounds of a row's value, NaN where the model did not answer it. */
    double[] bounds(Row row) {
        if (bounds.isEmpty()) {
            return new double[0];
        }
        if (!row.inDomain()) {
            return new double[] {Double.NaN, Double.NaN};
        }
        Interval around = bounds.get().around(row.numbers()[0]);
        return new double[] {around.lo(), around.hi()};
    }
}
