package io.espalier.bench.command;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.bench.experiment.deltamin.RollingForecast;
import io.espalier.bench.experiment.deltamin.SweepResult;
import io.espalier.bench.experiment.deltamin.UpdateCurve;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.SizeErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Figures 1, 7 and 8 of the paper as found here, and the gap that delta-min looks at. */
final class DeltaMinCharts {
    private static final Axis WIDTH = Axis.linear("nodes of each hidden layer", "");

    private DeltaMinCharts() {}

    /** Figure 7 for any sweeps: errors over width. */
    static Lines errors(String title, List<SweepResult> sweeps) {
        final List<Curve> curves = new ArrayList<>();
        for (SweepResult sweep : sweeps) {
            for (Arm arm : Arm.values()) {
                curves.add(overWidth(label(sweep, arm), sweep, size -> size.mean(arm)));
            }
        }
        return new Lines(title, WIDTH, Axis.log("root mean square error", "deviations"), curves);
    }

    /** Figure 7's other half: correlations over width, where all draws have one. */
    static Lines correlations(String title, List<SweepResult> sweeps) {
        final List<Curve> curves = new ArrayList<>();
        for (SweepResult sweep : sweeps) {
            for (Arm arm : Arm.values()) {
                final int[] shown = IntStream.range(0, sweep.correlations().size())
                        .filter(w -> Double.isFinite(sweep.correlations().get(w).get(arm.ordinal())))
                        .toArray();
                curves.add(Curve.of(
                        label(sweep, arm),
                        IntStream.of(shown)
                                .mapToDouble(w -> sweep.errors().sizes().get(w).size())
                                .toArray(),
                        IntStream.of(shown)
                                .mapToDouble(w -> sweep.correlations().get(w).get(arm.ordinal()))
                                .toArray()));
            }
        }
        return new Lines(title, WIDTH, Axis.linear("correlation with the true values", ""), curves);
    }

    private static String label(SweepResult sweep, Arm arm) {
        return sweep.sweep().points() + " points, " + words(arm);
    }

    private static String words(Arm arm) {
        return arm == Arm.PLAIN ? "plain" : "with gradients";
    }

    /** The absolute gap of the mean errors over width, on a logarithmic axis. */
    static Lines gaps(String process, List<SweepResult> sweeps) {
        return new Lines(
                process + ": the gap that delta-min looks at",
                WIDTH,
                Axis.log("|error with gradients - plain error|", "deviations"),
                sweeps.stream()
                        .map(sweep -> overWidth(
                                sweep.sweep().label() + ", " + sweep.sweep().points(),
                                sweep,
                                size -> Math.abs(size.gain())))
                        .toList());
    }

    private static Curve overWidth(String label, SweepResult sweep, ToDoubleFunction<SizeErrors> number) {
        final List<SizeErrors> sizes = sweep.errors().sizes();
        return Curve.of(
                label,
                sizes.stream().mapToDouble(SizeErrors::size).toArray(),
                sizes.stream().mapToDouble(number).toArray());
    }

    /** Figure 1, errors of one number of points. */
    static Lines learning(int points, List<UpdateCurve> updates) {
        final List<Curve> curves = new ArrayList<>();
        for (UpdateCurve update : updates) {
            if (update.points() == points) {
                curves.add(overEpochs("training, " + words(update.arm()), update.training()));
                curves.add(overEpochs("test, " + words(update.arm()), update.test()));
            }
        }
        return new Lines(
                points + " points: errors",
                Axis.linear("epoch", ""),
                Axis.log("root mean square error", "deviations of the noise"),
                curves);
    }

    /** Figure 1, how far parameters move. */
    static Lines updates(List<UpdateCurve> updates) {
        return new Lines(
                "How far parameters move",
                Axis.linear("epoch", ""),
                Axis.log("mean absolute change of a parameter", ""),
                updates.stream()
                        .map(update -> overEpochs(update.points() + " points, " + words(update.arm()), update.update()))
                        .toList());
    }

    /** Figure 8, one horizon. */
    static Lines rolling(RollingForecast forecast) {
        return new Lines(
                "Variance " + forecast.horizon() + (forecast.horizon() == 1 ? " day ahead" : " days ahead"),
                Axis.linear("day", ""),
                Axis.linear("variance", "per cent squared"),
                List.of(
                        overEpochs("GARCH itself", forecast.exact()),
                        overEpochs("plain networks", forecast.plain()),
                        overEpochs("networks with gradients", forecast.withGradients())));
    }

    private static Curve overEpochs(String label, double[] y) {
        return Curve.of(
                label, IntStream.rangeClosed(1, y.length).asDoubleStream().toArray(), y);
    }
}
