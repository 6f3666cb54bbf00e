package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.ClosedForm;
import io.espalier.pricing.analytic.ClosedForms;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.engine.CertainValue;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.BermudanOption;
import java.util.Map;
import java.util.Optional;

/** The closed form of a product that has one, and the certain value of any product on which nothing is random. */
final class ClosedEngine implements Engine {

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        Instrument instrument = document.instrument();
        Greeks greeks = certain(instrument)
                .or(() -> ClosedForms.of(instrument.market(), instrument.product())
                        .map(form -> value(instrument, form)))
                .orElseThrow(() -> noClosedForm(instrument));
        return answer(document, greeks);
    }

    /** Whether there is an answer for this instrument. */
    static boolean answers(Instrument instrument) {
        return ClosedForms.of(instrument.market(), instrument.product()).isPresent()
                || certain(instrument).isPresent();
    }

    /** The answer with these numbers. */
    static PriceAnswer answer(InstrumentDocument document, Greeks greeks) {
        return new PriceAnswer(document, greeks, Optional.empty(), ValueSource.CLOSED, Map.of(), document.warnings())
                .with(bounds(document, greeks), MissingGreeks.overflowing(greeks))
                .with(Map.of(), MissingGreeks.lostInOverflow(document.instrument(), greeks));
    }

    private static Map<String, Object> bounds(InstrumentDocument document, Greeks greeks) {
        return document.instrument().product() instanceof BermudanOption ? BermudanBounds.exact(greeks.pv()) : Map.of();
    }

    /**
     * What every engine answers where nothing that the product is paid on is random; empty elsewhere.
     *
     * @throws InputException if a number overflows
     */
    static Optional<Greeks> certain(Instrument instrument) {
        if (instrument.product() instanceof BasketOption) {
            ClosedForm form =
                    ClosedForms.of(instrument.market(), instrument.product()).orElseThrow();
            form.evaluate();
            return form.hasZeroVariance() ? Optional.of(value(instrument, form)) : Optional.empty();
        }
        return CertainValue.applies(instrument)
                ? Optional.of(requireFinite(instrument, CertainValue.of(instrument)))
                : Optional.empty();
    }

    private static Greeks value(Instrument instrument, ClosedForm form) {
        form.evaluate();
        return requireFinite(instrument, form.greeks());
    }

    /** Refuses an answer whose value or deltas overflow. */
    static Greeks requireFinite(Instrument instrument, Greeks greeks) {
        requireFinite(instrument, greeks.pv());
        for (double delta : greeks.delta()) {
            requireFinite(instrument, delta);
        }
        return greeks;
    }

    /** Refuses a result that is no number, naming the input that is most likely to blame. */
    static void requireFinite(Instrument instrument, double result) {
        if (!Double.isFinite(result)) {
            throw LargestInput.refusal(instrument, "the result must be finite: result=" + result);
        }
    }

    private static InputException noClosedForm(Instrument instrument) {
        return InputException.of(
                ErrorCode.E_ENGINE,
                "engine",
                "no closed form: type=" + instrument.product().label() + "; the engine mc answers");
    }
}
