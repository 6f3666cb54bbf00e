package io.espalier.adapters.cli.validate;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.ErrorSample;
import io.espalier.surrogate.certify.Region;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The value's error along moneyness, or along the first input where the product has none, and by percentile. */
final class ErrorCurves {
    private static final int BINS = 16;
    private static final int LEAST_IN_A_BIN = 16;

    private ErrorCurves() {}

    /** Empty where there are too few points to draw either. */
    static Optional<Figures> of(Findings findings) {
        List<Figure> figures = new ArrayList<>();
        along(findings).ifPresent(figures::add);
        findings.errors(ValidationReport.VALUE)
                .flatMap(ErrorCurves::percentiles)
                .ifPresent(figures::add);
        return figures.isEmpty() ? Optional.empty() : Optional.of(new Figures(figures));
    }

    private static Optional<Figure> along(Findings findings) {
        Surrogate surrogate = findings.surrogate();
        Optional<ToDoubleFunction<double[]>> moneyness = Region.moneyness(surrogate.instrument(), surrogate.layout());
        String name = moneyness.isPresent()
                ? "moneyness F − K"
                : surrogate.layout().factor(0).name();
        List<double[]> rows = sorted(findings.sample(), moneyness.orElse(x -> x[0]));
        if (rows.size() < BINS * LEAST_IN_A_BIN) {
            return Optional.empty();
        }
        double[] x = new double[BINS];
        double[] rms = new double[BINS];
        double[] largest = new double[BINS];
        double[] bias = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            List<double[]> part = rows.subList(bin * rows.size() / BINS, (bin + 1) * rows.size() / BINS);
            x[bin] = part.get(part.size() / 2)[0];
            rms[bin] = Math.sqrt(
                    part.stream().mapToDouble(row -> row[1] * row[1]).average().orElse(0.0));
            largest[bin] =
                    part.stream().mapToDouble(row -> Math.abs(row[1])).max().orElse(0.0);
            bias[bin] = part.stream().mapToDouble(row -> row[1]).average().orElse(0.0);
        }
        boolean rising = IntStream.range(1, BINS).allMatch(bin -> x[bin - 1] < x[bin]);
        return rising
                ? Optional.of(new Figure(
                        "error-along",
                        new Lines(
                                "Error of the value along " + name,
                                Axis.linear(name, ""),
                                Axis.linear("error", ""),
                                List.of(
                                        Curve.of("root mean square", x, rms),
                                        Curve.of("largest", x, largest),
                                        Curve.of("bias", x, bias)))))
                : Optional.empty();
    }

    /** {coordinate, error of the value} of every point where both are known, by coordinate. */
    private static List<double[]> sorted(ErrorSample sample, ToDoubleFunction<double[]> coordinate) {
        return IntStream.range(0, sample.size())
                .mapToObj(i -> new double[] {coordinate.applyAsDouble(sample.point(i)), sample.valueError(i)})
                .filter(row -> Double.isFinite(row[0]) && Double.isFinite(row[1]))
                .sorted(Comparator.comparingDouble(row -> row[0]))
                .toList();
    }

    private static Optional<Figure> percentiles(OutputErrors value) {
        List<ErrorQuantile> quantiles = value.quantiles();
        if (quantiles.size() < 2) {
            return Optional.empty();
        }
        double[] level = quantiles.stream().mapToDouble(ErrorQuantile::level).toArray();
        return Optional.of(new Figure(
                "error-percentiles",
                new Percentiles(
                        "Error of the value by percentile",
                        Axis.linear("absolute error", ""),
                        List.of(
                                curve("quantile", level, quantiles, ErrorQuantile::value),
                                curve("95 % interval, low", level, quantiles, ErrorQuantile::low),
                                curve("95 % interval, high", level, quantiles, ErrorQuantile::high)))));
    }

    private static Curve curve(
            String label, double[] level, List<ErrorQuantile> quantiles, ToDoubleFunction<ErrorQuantile> number) {
        return Curve.of(label, level, quantiles.stream().mapToDouble(number).toArray());
    }
}
