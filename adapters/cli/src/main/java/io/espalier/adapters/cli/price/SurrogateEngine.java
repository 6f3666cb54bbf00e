package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.ModelMatch;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.serve.ValueBounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trained surrogate: it answers for what it was trained for, inside its box, and refuses everything else. */
final class SurrogateEngine implements Engine {
    private final Surrogate surrogate;
    private final String modelId;

    SurrogateEngine(Surrogate surrogate) {
        this.surrogate = surrogate;
        this.modelId = surrogate.modelId();
    }

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        requireMatch(document.instrument());
        Optional<String> outside = outside(document.instrument());
        if (outside.isPresent()) {
            throw InputException.of(ErrorCode.E_RANGE, column(document.instrument()), outside.get());
        }
        return answer(document);
    }

    /** Prices a point inside the box of an instrument that the model was trained for. */
    PriceAnswer answer(InstrumentDocument document) {
        Instrument instrument = document.instrument();
        Optional<Greeks> certain = ClosedEngine.certain(instrument);
        if (certain.isPresent()) {
            return ClosedEngine.answer(document, certain.get()).with(inDomain(true), List.of());
        }
        SurrogatePricer pricer =
                new SurrogatePricer(surrogate, instrument.product().notional());
        Valuation valuation = Valuation.withCurvature(surrogate.layout());
        pricer.tryPrice(instrument.read(surrogate.layout()), valuation);
        Greeks greeks = ValuationGreeks.of(instrument, surrogate.layout(), valuation, smoothingBias(document));
        ClosedEngine.requireFinite(instrument, greeks.pv());
        Map<String, Object> extras = inDomain(true);
        extras.putAll(error(valuation, instrument.product().notional()));
        List<Warning> missing = MissingGreeks.lacking(instrument, greeks, "its input is no column of the model");
        return new PriceAnswer(document, greeks, Optional.empty(), ValueSource.SURROGATE, extras, document.warnings())
                .with(Map.of(), missing);
    }

    /** Two bounds where they are proved, else an estimate. */
    private Map<String, Object> error(Valuation valuation, double notional) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Optional<ValueBounds> proved = ValueBounds.of(surrogate, notional);
        if (proved.isPresent()) {
            Interval around = proved.get().around(valuation.value());
            fields.put("lower", around.lo());
            fields.put("upper", around.hi());
        } else {
            fields.put("error_estimate", valuation.error());
        }
        return fields;
    }

    /** What smoothing adds is no output of the network; the closed form knows it. */
    private static double smoothingBias(InstrumentDocument document) {
        return document.isSmoothed()
                ? new ClosedEngine().price(document).greeks().smoothingBias()
                : 0.0;
    }

    /** The model's fields of an answer. */
    Map<String, Object> inDomain(boolean inDomain) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model_id", modelId);
        fields.put("in_domain", inDomain);
        return fields;
    }

    /** @throws InputException if the model was trained for something else */
    void requireMatch(Instrument instrument) {
        List<Problem> problems = ModelMatch.check(surrogate, instrument).stream()
                .map(mismatch -> Problem.at(ErrorCode.E_MODEL_MISMATCH, mismatch.field(), mismatch.message()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** Why the point lies outside the served box: the first column that does, its value and its range. */
    Optional<String> outside(Instrument instrument) {
        int j = firstOutside(instrument);
        return j < 0
                ? Optional.empty()
                : Optional.of("outside the domain of the model: " + column(instrument) + "="
                        + instrument.read(surrogate.layout())[j] + ", served from "
                        + surrogate.domain().low()[j] + " to "
                        + surrogate.domain().high()[j]);
    }

    /** The name of the first column that lies outside the served box. */
    String column(Instrument instrument) {
        return surrogate.layout().factor(firstOutside(instrument)).name();
    }

    private int firstOutside(Instrument instrument) {
        double[] x = instrument.read(surrogate.layout());
        for (int j = 0; j < x.length; j++) {
            if (!(x[j] >= surrogate.domain().low()[j]
                    && x[j] <= surrogate.domain().high()[j])) {
                return j;
            }
        }
        return -1;
    }
}
