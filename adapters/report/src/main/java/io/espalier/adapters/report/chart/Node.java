package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

/**
 * One hidden node under significance analysis.
 *
 * @param significance its significance, not negative
 * @param kept false if pruning removes it
 */
public record Node(double significance, boolean kept) {
    /** @throws IllegalArgumentException if the significance is negative or not finite */
    public Node {
        final double given = significance;
        demand(
                Double.isFinite(significance) && significance >= 0.0,
                () -> "significance must be finite and not negative: significance=" + given);
    }
}
