package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.Product;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** The input that is most likely to blame where a result overflows. */
record LargestInput(String field, double value) {

    static LargestInput of(Instrument instrument) {
        return Stream.concat(ofProduct(instrument.product()), ofMarket(instrument.market()))
                .max(Comparator.comparing(LargestInput::size))
                .orElseThrow();
    }

    /** The refusal of an instrument whose value, or what it is made of, is no number. */
    static InputException refusal(Instrument instrument, String why) {
        LargestInput largest = of(instrument);
        return InputException.of(
                ErrorCode.E_RANGE, largest.field(), why + ", largest input " + largest.field() + "=" + largest.value());
    }

    private static Stream<LargestInput> ofMarket(MarketData market) {
        return Stream.of(
                largest("rate", market.rate()),
                largest("vols", market.vols()),
                largest(market.kind() == LevelKind.SPOT ? "spots" : "forwards", market.levels()),
                largest("carry", market.carry().orElse(new double[0])),
                largest("discount", market.discount().orElse(0.0)));
    }

    private static Stream<LargestInput> ofProduct(Product product) {
        return Stream.of(
                largest("strike", product.strike()),
                largest("T", product.expiry()),
                largest("notional", product.notional()),
                product instanceof Autocallable note
                        ? largest("coupon", note.coupon())
                        : largest("weights", product.weights()),
                largest(
                        "past_fixings.average",
                        product instanceof AsianOption asian ? asian.past().average() : 0.0));
    }

    /** A product without a strike has NaN in its place. */
    private static LargestInput largest(String field, double... values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .mapToObj(value -> new LargestInput(field, value))
                .max(Comparator.comparing(LargestInput::size))
                .orElse(new LargestInput(field, 0.0));
    }

    private double size() {
        return Math.abs(value);
    }
}
