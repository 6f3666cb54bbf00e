package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.model.InstrumentJson;
import io.espalier.pricing.GarchInstrument;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.GarchMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a model is not for, read off the model itself. */
final class ModelLimits {
    /** One limit: what it is about, and what it means for whoever uses the model. */
    record Limit(String about, String text) {}

    private static final Map<String, String> MADE =
            Map.of("moneyness", "strike", "variance_ratio", "h1", "long_run_variance", "omega", "persistence", "beta");

    private ModelLimits() {}

    static List<Limit> of(Surrogate surrogate) {
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit(
                "Outside the domain",
                "The model gives no answer outside its box; a caller who asks for a fallback gets the reference, flagged as such."
                        + " Nothing in this report speaks of inputs outside it."));
        limits.add(new Limit(
                "Held parameters",
                "Every number of the product and the market that is no input is fixed at the value trained with, and an instrument"
                        + " with another value is refused: "
                        + held(surrogate)));
        limits.add(new Limit(
                "Sensitivities",
                "Derivatives are given in the inputs "
                        + String.join(", ", surrogate.layout().names())
                        + " and in nothing else. Second derivatives in this report are those of the levels, summed."));
        limits.add(new Limit(
                "Dynamics",
                dynamics(surrogate) + ", as in the reference. That the dynamics suit a market is not tested here."));
        limits.add(
                new Limit(
                        "Reference",
                        "Errors are differences from the reference pricer of the same model. An error of the reference itself is not seen."));
        return limits;
    }

    private static String dynamics(Surrogate surrogate) {
        return surrogate.instrument() instanceof GarchInstrument garch
                ? "The level follows GARCH(1,1), dynamics "
                        + garch.market().dynamics().label()
                        + ", in steps: T counts them, variances and rate are per step"
                : "Levels follow normal (Bachelier) dynamics with absolute volatilities";
    }

    private static String held(Surrogate surrogate) {
        Map<String, Object> terms = new LinkedHashMap<>(InstrumentJson.of(surrogate.instrument()));
        List<String> columns = surrogate.layout().names();
        terms.keySet()
                .removeIf(term -> terms.get(term) == null || columns.stream().anyMatch(column -> isOf(term, column)));
        boolean smile = GarchMatch.isSmile(surrogate);
        if (smile) {
            terms.keySet().removeAll(served(surrogate));
        }
        List<String> words = new ArrayList<>();
        terms.forEach((term, value) -> words.add(term + " " + Terms.text(value)));
        return String.join("; ", words)
                + (smile ? ". Not so " + String.join(", ", served(surrogate)) + ": the price scales with them" : "");
    }

    /** What a smile's model serves by symmetry, though no column moves it. */
    private static List<String> served(Surrogate surrogate) {
        List<String> served = new ArrayList<>(List.of("forward", "spot", "rate", "discount", "notional"));
        boolean additive = surrogate.instrument() instanceof GarchInstrument garch
                && garch.market().isAdditive();
        if (additive) {
            served.add("omega");
        }
        return served;
    }

    /**
     * Whether a document's field is what a column moves: {@code vols} of {@code vol[2]}, {@code strike} of {@code strike}, and of a GARCH
     * smile's own units what they make.
     */
    private static boolean isOf(String term, String column) {
        String kind = MADE.getOrDefault(column, column.replaceAll("\\[.*", ""));
        return term.equals(kind) || term.equals(kind + "s") || term.equals(column);
    }
}
