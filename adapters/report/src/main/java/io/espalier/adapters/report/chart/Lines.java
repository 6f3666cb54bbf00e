package io.espalier.adapters.report.chart;

import java.util.List;

/** Curves over a common axis, for example losses over epochs; at most {@link Curve#MOST_IN_A_CHART}. */
public record Lines(String title, Axis x, Axis y, List<Curve> curves) implements Chart {
    /** @throws IllegalArgumentException if there are no or too many curves, or one leaves a logarithmic axis */
    public Lines {
        curves = Curve.checked(title, curves);
        Curve.demandOn(x, xRange(curves), title);
        Curve.demandOn(y, yRange(curves), title);
    }

    public Range xRange() {
        return xRange(curves);
    }

    public Range yRange() {
        return yRange(curves);
    }

    static Range xRange(List<Curve> curves) {
        return curves.stream()
                .map(curve -> curve.points().xRange())
                .reduce(Range::and)
                .orElseThrow();
    }

    static Range yRange(List<Curve> curves) {
        return curves.stream()
                .map(curve -> curve.points().yRange())
                .reduce(Range::and)
                .orElseThrow();
    }

    @Override
    public String description() {
        return "Lines of " + y.label() + " over " + x.label() + ": " + Curve.labels(curves) + ".";
    }

    @Override
    public <R> R read(ChartReader<R> reader) {
        return reader.lines(this);
    }
}
