package io.espalier.adapters.cli.train;

import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.DrawMean;
import io.espalier.surrogate.select.GradientGain;
import io.espalier.surrogate.select.SizeErrors;
import io.espalier.surrogate.select.Trial;
import io.espalier.surrogate.workflow.ChosenSize;
import io.espalier.surrogate.workflow.SearchedSetting;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A search for a network's size, for programs and for people. */
final class SizeSearchText {
    private SizeSearchText() {}

    /** @param last what trained the last stage */
    static Map<String, Object> json(ChosenSize size, TrainingSpec.Optimiser last) {
        Trial chosen = size.found().chosen();
        Trial best = size.found().best();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("tried", size.found().trials().size());
        object.put("draws", size.found().chosen().errors().size());
        object.put("rows_of_a_draw", size.rows());
        object.put("judged_by", size.exact() ? "reference" : "rows");
        object.put("fits_by", TrainingSpec.Optimiser.ADAM.label());
        object.put("last_stage_by", last.label());
        object.put("chosen", json(chosen));
        object.put("best", json(best));
        put(object, "rate", size.rate(last));
        put(object, "gradient_weight", size.gradientWeight(last));
        DrawMean behind = DrawMean.ofDifferences(chosen.shipped(), best.shipped());
        object.put("one_se", Map.of("behind", behind.mean(), "standard_error", behind.standardError()));
        object.put("delta_min", size.found().gain().map(SizeSearchText::json).orElse(null));
        size.gainMissing().ifPresent(why -> object.put("delta_min_missing", why));
        object.put("budget_reached", size.budgetReached());
        return object;
    }

    private static void put(Map<String, Object> object, String name, SearchedSetting setting) {
        object.put(name, setting.value().isPresent() ? setting.value().getAsDouble() : null);
        if (setting.value().isEmpty()) {
            object.put(name + "_missing", setting.missing());
        }
    }

    private static Map<String, Object> json(Trial trial) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("hidden", trial.candidate().hidden());
        object.put("parameters", trial.parameters());
        object.put("error", trial.error());
        return object;
    }

    private static Map<String, Object> json(GradientGain gain) {
        DeltaMin widths = gain.widths();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("printed", widths.printedBound());
        object.put("robust", widths.robustBound().label());
        object.put("gradients_pay", gain.pays());
        object.put("gain", gain.chosen().mean());
        object.put("gain_standard_error", gain.chosen().standardError());
        object.put("widths", widths.sizes().stream().map(SizeSearchText::json).toList());
        return object;
    }

    private static Map<String, Object> json(SizeErrors size) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("width", size.size());
        object.put("plain", DrawMean.of(size.plain()).mean());
        object.put("with_gradients", DrawMean.of(size.withGradients()).mean());
        return object;
    }

    /** What was chosen and why, and what gradients are worth there. */
    static String sentence(ChosenSize size) {
        Trial chosen = size.found().chosen();
        return String.format(
                        Locale.ROOT,
                        "Size %s: the fewest parameters of %d networks within one paired standard error of the lowest error of"
                                + " values and gradients (%.4f; lowest %.4f) in short trainings by Adam. ",
                        StageTable.hidden(chosen.candidate().hidden()),
                        size.found().trials().size(),
                        chosen.error(),
                        size.found().best().error())
                + size.found()
                        .gain()
                        .map(SizeSearchText::sentence)
                        .orElseGet(() ->
                                "Delta-min says nothing: " + size.gainMissing().orElseThrow() + ".");
    }

    private static String sentence(GradientGain gain) {
        return String.format(
                Locale.ROOT,
                "Gradients %s there: %.4f +- %.4f of the error of values. Delta-min, which decides nothing: %d as printed,"
                        + " %s by the robust rule.",
                gain.pays() ? "pay" : "do not pay",
                gain.chosen().mean(),
                gain.chosen().standardError(),
                gain.widths().printedBound(),
                gain.widths().robustBound().label());
    }

    /** One that was tried, in passing. */
    static String line(Trial trial) {
        return String.format(
                Locale.ROOT,
                "size %s: %.4f",
                StageTable.hidden(trial.candidate().hidden()),
                trial.error());
    }
}
