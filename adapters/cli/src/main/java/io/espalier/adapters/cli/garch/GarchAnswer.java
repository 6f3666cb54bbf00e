package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.GarchGreeks;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Price and Greeks of one option under GARCH, where they came from, and what the engine says of their error.
 *
 * <p>{@code errors} holds one standard error in place of each number, where the engine knows them; {@code extras} are the engine's own
 * fields in order of printing; warnings are sorted by code.
 */
record GarchAnswer(
        GarchDocument document,
        GarchGreeks greeks,
        Optional<GarchGreeks> errors,
        ValueSource source,
        Map<String, Object> extras,
        List<Warning> warnings)
        implements Answer {

    GarchAnswer {
        warnings = warnings.stream().sorted(Comparator.comparing(Warning::code)).toList();
    }

    /** The same answer with these standard errors. */
    GarchAnswer withErrors(GarchGreeks known) {
        return new GarchAnswer(document, greeks, Optional.of(known), source, extras, warnings);
    }

    /** The same answer with more fields of the engine's own, and more warnings. */
    GarchAnswer with(Map<String, Object> moreExtras, List<Warning> moreWarnings) {
        Map<String, Object> allExtras = new LinkedHashMap<>(extras);
        allExtras.putAll(moreExtras);
        List<Warning> allWarnings = new ArrayList<>(warnings);
        allWarnings.addAll(moreWarnings);
        return new GarchAnswer(document, greeks, errors, source, allExtras, allWarnings);
    }

    /**
     * The same answer with a warning for each Greek that is null, so that none is taken for a zero.
     *
     * @throws InputException if value or delta overflowed
     */
    GarchAnswer finite() {
        if (!Double.isFinite(greeks.pv()) || !Double.isFinite(greeks.delta())) {
            throw InputException.of(
                    ErrorCode.E_RANGE,
                    blamed(),
                    "the result must be finite: pv=" + greeks.pv() + ", delta=" + greeks.delta() + ", persistence="
                            + market().persistence() + ", steps="
                            + document.option().expiry());
        }
        return lacking(GarchAnswer::why);
    }

    /** The same answer with a warning for each Greek that is null, and why it is. */
    GarchAnswer lacking(String why) {
        return lacking(number -> "not given: " + why);
    }

    private GarchAnswer lacking(DoubleFunction<String> why) {
        List<Warning> missing = new ArrayList<>();
        numbers(greeks).forEach((name, number) -> {
            if (!Double.isFinite(number) && !isRhoOfGivenDiscount(name)) {
                missing.add(new Warning(WarningCode.W_NO_GREEK, name, why.apply(number)));
            }
        });
        return with(Map.of(), missing);
    }

    /** The input that is most likely to blame where a result overflows: a variance that explodes, else the largest number. */
    private String blamed() {
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put(market().kind() == LevelKind.SPOT ? "spot" : "forward", market().level());
        inputs.put("strike", document.option().strike());
        inputs.put("notional", document.option().notional());
        inputs.put("h1", market().h1());
        inputs.put("omega", market().omega());
        inputs.put("rate", market().rate());
        Map<String, Double> weights = Map.of("alpha", market().alpha(), "beta", market().beta());
        return (market().persistence() > 1.0 ? weights : inputs)
                .entrySet().stream()
                        .max(Comparator.comparingDouble(input -> Math.abs(input.getValue())))
                        .orElseThrow()
                        .getKey();
    }

    private boolean isRhoOfGivenDiscount(String name) {
        return name.equals("rho") && market().discount().isPresent();
    }

    private static String why(double number) {
        return Double.isInfinite(number)
                ? "not given: beyond the largest number"
                : "not given: there is none at a kink without variance, and no path has one at a variance of 0";
    }

    private GarchMarket market() {
        return document.instrument().market();
    }

    /** By the names that they are printed under. */
    private Map<String, Double> numbers(GarchGreeks from) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("delta", from.delta());
        numbers.put("gamma", from.gamma());
        for (FactorId.Kind kind : SimulatedColumns.parameters(market().dynamics())) {
            numbers.put(GarchJson.greek(kind), from.by(kind));
        }
        numbers.put("rho", market().discount().isPresent() ? Double.NaN : from.by(FactorId.Kind.RATE));
        return numbers;
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        document.id().ifPresent(id -> object.put("id", id));
        object.put("pv", greeks.pv());
        object.putAll(numbers(greeks));
        errors.ifPresent(error -> {
            object.put("std_error", error.pv());
            numbers(error).forEach((name, number) -> {
                if (!Double.isNaN(number)) {
                    object.put(name + GarchJson.ERROR, number);
                }
            });
        });
        object.putAll(extras);
        object.put("warnings", Warnings.json(warnings));
        object.put("source", source.label());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        TextTable table = errors.isPresent()
                ? new TextTable(document.id().orElse("option"), "", "+/-")
                : new TextTable(document.id().orElse("option"), "");
        row(table, "pv", greeks.pv(), errors.map(GarchGreeks::pv));
        Optional<Map<String, Double>> error = errors.map(this::numbers);
        numbers(greeks).forEach((name, number) -> row(table, name, number, error.map(each -> each.get(name))));
        extras.forEach(table::row);
        table.row("source", source.label());
        table.print(out);
        Warnings.print(warnings, err);
    }

    private static void row(TextTable table, String name, double number, Optional<Double> error) {
        if (error.isPresent()) {
            table.row(name, number, error.get());
        } else {
            table.row(name, number);
        }
    }
}
