package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.Greeks;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Price and Greeks of one instrument, where they came from, and what the engine says of their error.
 *
 * <p>{@code errors} holds one standard error in place of each number, where the engine knows them; {@code extras} are the engine's
 * own fields in order of printing; warnings are sorted by code.
 */
record PriceAnswer(
        InstrumentDocument document,
        Greeks greeks,
        Optional<Greeks> errors,
        ValueSource source,
        Map<String, Object> extras,
        List<Warning> warnings)
        implements Answer {
    static final double DAYS_PER_YEAR = 365.0;

    PriceAnswer {
        warnings = warnings.stream().sorted(Comparator.comparing(Warning::code)).toList();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        document.id().ifPresent(id -> object.put("id", id));
        object.put("pv", greeks.pv());
        if (document.isSmoothed()) {
            object.put("smoothing_bias", greeks.smoothingBias());
        }
        object.put("delta", GreekJson.vector(greeks.delta()));
        object.put("gamma", GreekJson.matrix(greeks.gamma()));
        object.put("vega", GreekJson.vector(greeks.vega()));
        object.put("cega", GreekJson.pairs(greeks.cega()));
        object.put("rho", greeks.rho());
        object.put("theta_year", thetaYear());
        object.put("theta_day", thetaYear() / DAYS_PER_YEAR);
        errors.ifPresent(each -> object.putAll(StandardErrors.of(each, document.isSmoothed())));
        object.putAll(extras);
        object.put("warnings", Warnings.json(warnings));
        object.put("source", source.label());
        return object;
    }

    /** -dV/dT; adding 0 turns a negative zero into a plain one. */
    double thetaYear() {
        return -greeks.byExpiry() + 0.0;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        PriceTable.print(this, out);
        Warnings.print(warnings, err);
    }

    /** The same answer, known without an error. */
    PriceAnswer withoutError() {
        return new PriceAnswer(document, greeks, Optional.of(StandardErrors.none(greeks)), source, extras, warnings);
    }

    /** The same answer with more fields of the engine's own, and more warnings. */
    PriceAnswer with(Map<String, Object> moreExtras, List<Warning> moreWarnings) {
        Map<String, Object> allExtras = new LinkedHashMap<>(extras);
        allExtras.putAll(moreExtras);
        List<Warning> allWarnings = new ArrayList<>(warnings);
        allWarnings.addAll(moreWarnings);
        return new PriceAnswer(document, greeks, errors, source, allExtras, allWarnings);
    }
}
