package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

/** The closed interval that values fill, {@code low <= high}, both finite. */
public record Range(double low, double high) {
    /** @throws IllegalArgumentException if the ends are not finite and in order */
    public Range {
        final double from = low, to = high;
        demand(
                Double.isFinite(low) && Double.isFinite(high) && low <= high,
                () -> "a range must be finite and in order: low=" + from + ", high=" + to);
    }

    /** The smallest range that holds both. */
    public Range and(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    static Range of(double[] values) {
        double low = values[0], high = values[0];
        for (final double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Range(low, high);
    }
}
