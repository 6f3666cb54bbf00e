package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

/** The closed interval that values fill, {@code low <= high}, both finite. */
public record Range(double low, double high) {
    private static final double POINT = 1e-9;

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

    /**
     * This range, or if it is a point, one about it as wide as its value is large: an axis must have a width.
     *
     * <p>A range narrower than 1e-9 of its values counts as a point, for its ticks could not be told apart.
     */
    public Range withWidth() {
        final double size = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > POINT * size) {
            return this;
        }
        final double air = size > 0.0 ? 0.5 * size : 0.5;
        return new Range(low - air, high + air);
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
