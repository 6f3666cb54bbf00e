package io.espalier.adapters.cli.model;

import java.util.List;

/**
 * Outputs of a model at many points.
 *
 * <p>Shape: {@code rows[k].numbers} has one entry per name in {@code names}, NaN where there is no number.
 */
record EvaluatedPoints(List<String> names, List<Row> rows) {

    /** One point's outputs, and whether it lies in the domain. */
    record Row(double[] numbers, boolean inDomain) {}

    /** How many points lie outside the domain. */
    long outside() {
        return rows.stream().filter(row -> !row.inDomain()).count();
    }
}
