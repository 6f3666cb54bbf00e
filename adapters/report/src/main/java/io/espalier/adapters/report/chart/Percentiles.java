package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

import java.math.BigDecimal;
import java.util.List;

/**
 * Latency by percentile, laid out as HdrHistogram plots it: log of 1/(1-q) to the right, so every nine is as wide.
 *
 * @param title heading
 * @param latency the vertical axis
 * @param curves x is the quantile q in [0, 1), y the latency there; the maximum (q = 1) has no place on this axis
 */
public record Percentiles(String title, Axis latency, List<Curve> curves) implements Chart {
    /** @throws IllegalArgumentException if a quantile lies outside [0, 1), or as in {@link Lines} */
    public Percentiles {
        curves = Curve.checked(title, curves);
        final Range q = Lines.xRange(curves);
        demand(
                q.low() >= 0.0 && q.high() < 1.0,
                () -> "quantiles must lie in [0, 1): low=" + q.low() + ", high=" + q.high() + ", title='" + title
                        + "'");
        Curve.demandOn(latency, Lines.yRange(curves), title);
    }

    /** The same curves with x = 1/(1-q), which a logarithmic axis then spreads by nines. */
    public Lines byNines() {
        return new Lines(
                title,
                Axis.log("percentile", "%"),
                latency,
                curves.stream().map(Percentiles::byNines).toList());
    }

    private static Curve byNines(Curve curve) {
        final double[] x = curve.points().xs();
        for (int i = 0; i < x.length; i++) {
            x[i] = 1.0 / (1.0 - x[i]);
        }
        return Curve.of(curve.label(), x, curve.points().ys());
    }

    /** What stands at 10^nines on that axis: 0, 90, 99, 99.9, 99.99 per cent. */
    public static String label(int nines) {
        return BigDecimal.valueOf(100)
                .subtract(BigDecimal.ONE.scaleByPowerOfTen(2 - nines))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String description() {
        return "Percentiles of " + latency.label() + ": " + Curve.labels(curves) + ".";
    }

    @Override
    public <R> R read(ChartReader<R> reader) {
        return reader.percentiles(this);
    }
}
