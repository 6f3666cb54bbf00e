package io.espalier.adapters.cli.train;

import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.FitErrors;
import io.espalier.surrogate.prune.SizeTrial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A search for the critical size, for programs and for people. */
public final class CriticalSizeText {
    private CriticalSizeText() {}

    static Map<String, Object> json(CriticalSize found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sizes", found.sizes().orElse(List.of()));
        object.put("bands", json(found.bands()));
        object.put("confirmed_on_seeds", found.confirmed());
        object.put("label_limited", found.labelLimited());
        object.put("trials", found.trials().stream().map(CriticalSizeText::json).toList());
        return object;
    }

    /** One network that was tried. */
    public static Map<String, Object> json(SizeTrial trial) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sizes", trial.sizes());
        object.put("source", trial.source().name().toLowerCase(Locale.ROOT));
        object.put("errors", json(trial.errors()));
        object.put("inside", trial.passed());
        return object;
    }

    /** Of value, deltas and gamma. */
    public static List<Double> json(FitErrors errors) {
        return List.of(errors.value(), errors.deltas(), errors.gamma());
    }

    /** One sentence on what was found. */
    static String sentence(CriticalSize found) {
        FitErrors bands = found.bands();
        String inside = String.format(
                Locale.ROOT,
                "1 - R2 of %.1e (value), %.1e (deltas), %.1e (gamma)",
                bands.value(),
                bands.deltas(),
                bands.gamma());
        if (found.labelLimited()) {
            return "No critical size: with these labels not even the largest network stays within " + inside
                    + "; more samples, or wider bands.";
        }
        return found.sizes()
                .map(sizes -> "Critical size " + StageTable.hidden(sizes) + ": the fewest nodes within " + inside
                        + ", on " + found.confirmed() + " seeds, "
                        + found.trials().size() + " networks tried.")
                .orElse("No size within " + inside + " held on every seed; the closest network is kept.");
    }

    /** One network that was tried, in passing. */
    static String line(SizeTrial trial) {
        return StageTable.hidden(trial.sizes()) + " " + trial.source().name().toLowerCase(Locale.ROOT)
                + String.format(Locale.ROOT, ": %.2g of the band", trial.over());
    }
}
