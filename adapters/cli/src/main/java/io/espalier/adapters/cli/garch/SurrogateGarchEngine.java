package io.espalier.adapters.cli.garch;

import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.GarchClosedForms;
import io.espalier.pricing.analytic.GarchGreeks;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.GarchMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trained surrogate: it answers for what it was trained for, inside its box, and refuses everything else. */
final class SurrogateGarchEngine implements GarchEngine {
    private final Surrogate surrogate;

    SurrogateGarchEngine(Surrogate surrogate) {
        this.surrogate = surrogate;
    }

    @Override
    public GarchAnswer price(GarchDocument document) {
        requireMatch(document.instrument());
        Optional<Outside> outside = outside(document.instrument());
        if (outside.isPresent()) {
            throw InputException.of(
                    ErrorCode.E_RANGE, outside.get().column(), outside.get().why());
        }
        return answer(document);
    }

    /** Prices an option inside the box that the model was trained for. */
    GarchAnswer answer(GarchDocument document) {
        GarchInstrument instrument = document.instrument();
        if (isStill(instrument)) {
            GarchGreeks greeks = ClosedGarchEngine.greeks(instrument).orElseThrow();
            return ClosedGarchEngine.answer(document, greeks).with(inDomain(true), List.of());
        }
        ServedColumns columns = ServedColumns.of(surrogate, instrument);
        Valuation valuation = columns.valuation();
        if (!columns.pricer().tryPrice(instrument.read(columns.layout()), valuation)) {
            throw InputException.of(
                    ErrorCode.E_RANGE, "", "the model has no answer: a number overflows: model=" + surrogate.modelId());
        }
        Map<String, Object> extras = inDomain(true);
        extras.put("error_estimate", Math.abs(columns.scale()) * valuation.error());
        return new GarchAnswer(
                        document,
                        columns.greeks(valuation),
                        Optional.empty(),
                        ValueSource.SURROGATE,
                        extras,
                        document.warnings())
                .lacking("its input is no column of the model");
    }

    private static boolean isStill(GarchInstrument instrument) {
        return GarchClosedForms.isStill(
                instrument.market(), instrument.product().expiry());
    }

    /** The model's fields of an answer. */
    Map<String, Object> inDomain(boolean inDomain) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model_id", surrogate.modelId());
        fields.put("in_domain", inDomain);
        return fields;
    }

    /** @throws InputException if the model was trained for something else */
    void requireMatch(GarchInstrument instrument) {
        List<Problem> problems = GarchMatch.check(surrogate, instrument).stream()
                .map(mismatch -> Problem.at(ErrorCode.E_MODEL_MISMATCH, mismatch.field(), mismatch.message()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** The first column that lies outside the served box, and why. */
    record Outside(String column, String why) {}

    /** Where an option lies outside the served box; empty where it lies inside. */
    Optional<Outside> outside(GarchInstrument instrument) {
        if (isStill(instrument)) {
            return Optional.empty();
        }
        if (GarchMatch.needsLongRun(surrogate) && !(instrument.market().persistence() < 1.0)) {
            return Optional.of(new Outside(
                    "beta",
                    "outside the domain of the model, whose variance has a long run: persistence="
                            + instrument.market().persistence()));
        }
        ServedColumns columns = ServedColumns.of(surrogate, instrument);
        return columns.serves(instrument) ? Optional.empty() : Optional.of(firstOutside(instrument));
    }

    private Outside firstOutside(GarchInstrument instrument) {
        double[] x = instrument.read(surrogate.layout());
        double[] low = surrogate.domain().low();
        double[] high = surrogate.domain().high();
        for (int j = 0; j < x.length; j++) {
            if (!(x[j] >= low[j] && x[j] <= high[j])) {
                String name = surrogate.layout().factor(j).name();
                return new Outside(
                        name,
                        "outside the domain of the model: " + name + "=" + x[j] + ", served from " + low[j] + " to "
                                + high[j]);
            }
        }
        return new Outside("", "outside the domain of the model");
    }
}
