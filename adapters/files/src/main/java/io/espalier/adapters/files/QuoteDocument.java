package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.analytic.NormalImpliedVolatility;
import io.espalier.pricing.product.PayoffType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A quoted call or put as a document describes it; there is a normal volatility at which it has its price.
 *
 * <p>Units: forward, strike and price in currency, {@code expiry} in years, price discounted by {@code discount}.
 */
public record QuoteDocument(
        PayoffType type, double forward, double strike, double expiry, double price, double discount) {
    private static final Set<String> KNOWN = Set.of("type", "forward", "strike", "T", "price", "discount");
    private static final Map<String, PayoffType> TYPES = types();

    private static Map<String, PayoffType> types() {
        Map<String, PayoffType> types = new LinkedHashMap<>();
        types.put(PayoffType.CALL.label(), PayoffType.CALL);
        types.put(PayoffType.PUT.label(), PayoffType.PUT);
        return types;
    }

    /**
     * Reads one quote.
     *
     * @throws InputException with every error in the document
     */
    public static QuoteDocument read(Node node) {
        if (!(node instanceof Node.ObjectNode object)) {
            throw InputException.of(ErrorCode.E_TYPE, "", "a quote is an object, not " + node.typeName());
        }
        Problems problems = new Problems();
        Optional<QuoteDocument> quote = read(new Fields(object, "", problems), problems);
        quote.ifPresent(whole -> whole.checkPrice(problems));
        problems.throwIfAny();
        return quote.orElseThrow();
    }

    /** The quote; empty, with problems reported, where it cannot be judged. */
    private static Optional<QuoteDocument> read(Fields fields, Problems problems) {
        fields.allow(KNOWN);
        List.of("type", "forward", "strike", "T", "price").forEach(fields::require);
        Optional<PayoffType> type = fields.word("type", null, TYPES);
        OptionalDouble forward = fields.number("forward");
        OptionalDouble strike = fields.number("strike");
        OptionalDouble expiry = positive(fields, "T", fields.number("T"), problems);
        OptionalDouble price = fields.number("price");
        OptionalDouble discount = positive(fields, "discount", fields.number("discount", 1.0), problems);
        if (type.isEmpty() || Stream.of(forward, strike, price, discount).anyMatch(OptionalDouble::isEmpty)) {
            return Optional.empty();
        }
        // Intrinsic value knows no time: with a broken T the price is still judged, as of one year.
        double years = expiry.orElse(1.0);
        return Optional.of(new QuoteDocument(
                type.get(),
                forward.getAsDouble(),
                strike.getAsDouble(),
                years,
                price.getAsDouble(),
                discount.getAsDouble()));
    }

    private static OptionalDouble positive(Fields fields, String name, OptionalDouble value, Problems problems) {
        if (value.isPresent() && value.getAsDouble() <= 0.0) {
            problems.add(
                    ErrorCode.E_RANGE, fields.at(name), "a number > 0 is needed: " + name + "=" + value.getAsDouble());
            return OptionalDouble.empty();
        }
        return value;
    }

    private void checkPrice(Problems problems) {
        if (Double.isNaN(NormalImpliedVolatility.orNaN(type, forward, strike, expiry, price, discount))) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "price",
                    "a price must not be below the intrinsic value, nor its volatility beyond the largest number: price="
                            + price + ", intrinsic=" + intrinsic() + ", forward=" + forward + ", strike=" + strike
                            + ", discount=" + discount);
        }
    }

    private double intrinsic() {
        double moneyness = type == PayoffType.CALL ? forward - strike : strike - forward;
        return discount * Math.max(moneyness, 0.0);
    }

    /** The absolute normal volatility at which the formula gives this price. */
    public double normalVolatility() {
        return NormalImpliedVolatility.of(type, forward, strike, expiry, price, discount);
    }
}
