package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

import java.util.Locale;

/**
 * Predicted against true: a perfect prediction lies on the diagonal.
 *
 * @param title heading
 * @param quantity what is predicted, for example {@code delta}
 * @param unit its unit, empty for a pure number
 * @param points x is true, y is predicted
 * @param r2 coefficient of determination as the caller measured it, at most 1; NaN where it is undefined
 */
public record Scatter(String title, String quantity, String unit, Points points, double r2) implements Chart {
    /** @throws IllegalArgumentException if the title or quantity is blank or r2 exceeds 1 */
    public Scatter {
        final double given = r2;
        demand(!title.isBlank(), () -> "a scatter must have a title: quantity='" + quantity + "'");
        demand(!quantity.isBlank(), () -> "a scatter must name its quantity: title='" + title + "'");
        demand(!(r2 > 1.0), () -> "r2 must be at most 1: r2=" + given + ", title='" + title + "'");
    }

    /** Copies the two arrays; row i is one point. */
    public static Scatter of(
            String title, String quantity, String unit, double[] truth, double[] predicted, double r2) {
        return new Scatter(title, quantity, unit, Points.of(truth, predicted), r2);
    }

    public Axis truth() {
        return Axis.linear("true " + quantity, unit);
    }

    public Axis predicted() {
        return Axis.linear("predicted " + quantity, unit);
    }

    /** The range of both axes: one for both, so that the diagonal is the truth. */
    public Range range() {
        return points.xRange().and(points.yRange());
    }

    /** R squared to six decimals, as the paper's tables print it. */
    public String r2Text() {
        return Double.isNaN(r2) ? "R² undefined" : String.format(Locale.ROOT, "R² %.6f", r2);
    }

    @Override
    public String description() {
        return "Predicted against true " + quantity + " at " + points.size() + " points, " + r2Text() + ".";
    }

    @Override
    public <R> R read(ChartReader<R> reader) {
        return reader.scatter(this);
    }
}
