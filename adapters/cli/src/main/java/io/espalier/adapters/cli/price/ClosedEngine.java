package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The closed form, which every instrument of this version has. */
final class ClosedEngine implements Engine {

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        Greeks greeks = value(document.instrument());
        return new PriceAnswer(document, greeks, ValueSource.CLOSED, Map.of(), document.warnings())
                .with(Map.of(), MissingGreeks.overflowing(greeks))
                .with(Map.of(), MissingGreeks.lostInOverflow(document.instrument(), greeks));
    }

    /** Value and Greeks of {@code instrument}; refused where a number overflows. */
    static Greeks value(Instrument instrument) {
        Greeks greeks = BasketClosedForm.value(instrument.market(), instrument.option());
        requireFinite(instrument, greeks.pv());
        for (double delta : greeks.delta()) {
            requireFinite(instrument, delta);
        }
        return greeks;
    }

    /** Whether nothing of the basket is random, so that every engine answers with the intrinsic value. */
    static boolean hasZeroVariance(Instrument instrument) {
        BasketClosedForm closed = new BasketClosedForm(instrument.market(), instrument.option());
        closed.evaluate();
        return closed.hasZeroVariance();
    }

    /** Refuses a result that is no number, naming the input that is most likely to blame. */
    static void requireFinite(Instrument instrument, double result) {
        if (!Double.isFinite(result)) {
            Input largest = largestInput(instrument);
            throw InputException.of(
                    ErrorCode.E_RANGE,
                    largest.field(),
                    "the result must be finite: result=" + result + ", largest input " + largest.field() + "="
                            + largest.value());
        }
    }

    private record Input(String field, double value) {
        static Input largest(String field, double... values) {
            return Arrays.stream(values)
                    .mapToObj(value -> new Input(field, value))
                    .max(Comparator.comparing(Input::size))
                    .orElse(new Input(field, 0.0));
        }

        double size() {
            return Math.abs(value);
        }
    }

    private static Input largestInput(Instrument instrument) {
        MarketData market = instrument.market();
        BasketOption option = instrument.option();
        String levels = market.kind() == LevelKind.SPOT ? "spots" : "forwards";
        return Stream.of(
                        Input.largest("strike", option.strike()),
                        Input.largest("T", option.expiry()),
                        Input.largest("rate", market.rate()),
                        Input.largest("notional", option.notional()),
                        Input.largest("weights", option.weights()),
                        Input.largest("vols", market.vols()),
                        Input.largest(levels, market.levels()),
                        Input.largest("carry", market.carry().orElse(new double[0])),
                        Input.largest("discount", market.discount().orElse(0.0)))
                .max(Comparator.comparing(Input::size))
                .orElseThrow();
    }
}
