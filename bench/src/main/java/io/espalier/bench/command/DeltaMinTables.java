package io.espalier.bench.command;

import io.espalier.bench.experiment.deltamin.PaperTable2;
import io.espalier.bench.experiment.deltamin.RollingForecast;
import io.espalier.bench.experiment.deltamin.SweepResult;
import io.espalier.bench.experiment.deltamin.UpdateCurve;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.DrawMean;
import io.espalier.surrogate.select.SizeErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sweeps came to as cells of text, for the terminal and for the page. */
final class DeltaMinTables {
    static final List<String> BOUND_HEADS = List.of(
            "problem",
            "points",
            "draws",
            "best plain",
            "best with gradients",
            "printed bound",
            "best plain <= bound?",
            "single draws that agree",
            "robust bound",
            "one-s.e. size",
            "lowest error: plain",
            "with gradients");

    static final List<String> ERROR_HEADS =
            List.of("problem", "points", "width", "plain", "s.e.", "with gradients", "s.e.", "ratio");

    static final List<String> PAPER_HEADS = List.of(
            "problem", "points", "paper: best", "its bound", "ours: best plain", "printed bound", "robust bound");

    static final List<String> ROLLING_HEADS =
            List.of("days ahead", "days", "at the box's edge", "mean variance", "error: plain", "with gradients");

    static final List<String> UPDATE_HEADS =
            List.of("points", "way", "training error", "test error", "update over all epochs", "over the last ten");

    private static final int LAST = 10;

    private DeltaMinTables() {}

    static List<List<String>> rolling(List<RollingForecast> forecasts) {
        return forecasts.stream()
                .map(forecast -> List.of(
                        Integer.toString(forecast.horizon()),
                        Integer.toString(forecast.exact().length),
                        Integer.toString(forecast.outside()),
                        number(Arrays.stream(forecast.exact()).average().orElseThrow()),
                        percent(forecast.relative(forecast.plain())),
                        percent(forecast.relative(forecast.withGradients()))))
                .toList();
    }

    static List<List<String>> updates(List<UpdateCurve> updates) {
        return updates.stream()
                .map(update -> List.of(
                        Integer.toString(update.points()),
                        update.arm() == Arm.PLAIN ? "plain" : "with gradients",
                        number(update.training()[update.epochs() - 1]),
                        number(update.test()[update.epochs() - 1]),
                        small(update.meanUpdate(0)),
                        small(update.meanUpdate(update.epochs() - LAST))))
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100.0 * share);
    }

    private static String small(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    static List<List<String>> bounds(List<SweepResult> results) {
        return results.stream().map(DeltaMinTables::bound).toList();
    }

    private static List<String> bound(SweepResult result) {
        final DeltaMin errors = result.errors();
        return List.of(
                result.sweep().label(),
                Integer.toString(result.sweep().points()),
                Integer.toString(errors.draws()),
                best(result, Arm.PLAIN),
                best(result, Arm.GRADIENTS),
                Integer.toString(errors.printedBound()),
                words(result.finding()),
                String.format(Locale.ROOT, "%.0f %%", 100.0 * result.shareOfSingleDraws()),
                robust(errors),
                errors.draws() < 2 ? "-" : Integer.toString(errors.withinOneStandardError(Arm.GRADIENTS)),
                number(result.bestError(Arm.PLAIN)),
                number(result.bestError(Arm.GRADIENTS)));
    }

    private static String best(SweepResult result, Arm arm) {
        return result.errors().best(arm) + (result.isAtEdge(arm) ? " (edge)" : "");
    }

    private static String words(SweepResult.Finding finding) {
        return switch (finding) {
            case FAILS -> "NO";
            case EMPTY -> "yes, at the edge: rules nothing out";
            case HOLDS -> "yes";
        };
    }

    /** A dash where there are too few draws to say. */
    static String robust(DeltaMin errors) {
        return errors.draws() < DeltaMin.FEWEST_DRAWS
                ? "-"
                : errors.robustBound().label();
    }

    static List<List<String>> errors(List<SweepResult> results) {
        final List<List<String>> rows = new ArrayList<>();
        for (SweepResult result : results) {
            result.errors().sizes().forEach(size -> rows.add(error(result, size)));
        }
        return rows;
    }

    private static List<String> error(SweepResult result, SizeErrors size) {
        final DrawMean plain = DrawMean.of(size.plain());
        final DrawMean gradients = DrawMean.of(size.withGradients());
        return List.of(
                result.sweep().label(),
                Integer.toString(result.sweep().points()),
                Integer.toString(size.size()),
                number(plain.mean()),
                number(plain.standardError()),
                number(gradients.mean()),
                number(gradients.standardError()),
                String.format(Locale.ROOT, "%.2f", gradients.mean() / plain.mean()));
    }

    static List<List<String>> paper(List<SweepResult> results) {
        return PaperTable2.rows().stream()
                .map(row -> paper(row, row.ours(results)))
                .toList();
    }

    private static List<String> paper(PaperTable2 row, Optional<SweepResult> ours) {
        return List.of(
                row.problem(),
                Integer.toString(row.points()),
                Integer.toString(row.best()),
                Integer.toString(row.bound()),
                ours.map(result -> best(result, Arm.PLAIN)).orElse("not run"),
                ours.map(result -> Integer.toString(result.errors().printedBound()))
                        .orElse("-"),
                ours.map(result -> robust(result.errors())).orElse("-"));
    }

    static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
