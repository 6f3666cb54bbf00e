package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

import java.util.List;
import java.util.stream.Collectors;

/** A labelled line through points whose x strictly rises. */
public record Curve(String label, Points points) {
    /** More lines than this in one chart cannot be told apart. */
    public static final int MOST_IN_A_CHART = 8;

    /** @throws IllegalArgumentException if the label is blank or x does not strictly rise */
    public Curve {
        demand(!label.isBlank(), () -> "a curve must have a label: label='" + label + "', points=" + points);
        for (int i = 1; i < points.size(); i++) {
            final int at = i;
            demand(
                    points.x(i - 1) < points.x(i),
                    () -> "x of a curve must strictly rise: x[" + (at - 1) + "]=" + points.x(at - 1) + ", x[" + at
                            + "]=" + points.x(at) + ", label='" + label + "'");
        }
    }

    public static Curve of(String label, double[] x, double[] y) {
        return new Curve(label, Points.of(x, y));
    }

    static List<Curve> checked(String title, List<Curve> curves) {
        demand(
                !title.isBlank() && !curves.isEmpty() && curves.size() <= MOST_IN_A_CHART,
                () -> "a chart must have a title and 1 to " + MOST_IN_A_CHART + " curves: title='" + title
                        + "', curves.size=" + curves.size());
        demand(
                curves.stream().map(Curve::label).distinct().count() == curves.size(),
                () -> "labels of curves must differ: labels="
                        + curves.stream().map(Curve::label).toList() + ", title='" + title + "'");
        return List.copyOf(curves);
    }

    static void demandOn(Axis axis, Range range, String title) {
        demand(
                axis.shows(range),
                () -> "a logarithmic axis must have positive values: low=" + range.low() + ", axis='" + axis.title()
                        + "', title='" + title + "'");
    }

    static String labels(List<Curve> curves) {
        return curves.stream().map(Curve::label).collect(Collectors.joining(", "));
    }
}
