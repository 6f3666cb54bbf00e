package io.espalier.pricing.analytic;

import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PathDate;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which products have a closed form, and where.
 *
 * <p>European baskets and arithmetic Asians always. Best and worst of one or two. Barriers where they are watched continuously and no level drifts: then the basket is a Brownian
 * motion.
 */
public final class ClosedForms {

    private ClosedForms() {}

    /** The closed form of a product in a market; empty where there is none and a simulation has to answer. */
    public static Optional<ClosedForm> of(MarketData market, Product product) {
        if (product instanceof BasketOption option) {
            return Optional.of(new BasketClosedForm(market, option));
        }
        if (product instanceof AsianOption option) {
            return Optional.of(asian(market, option));
        }
        if (product instanceof ExtremeOption option) {
            return extreme(market, option);
        }
        if (product instanceof BarrierOption option && option.monitoring().isContinuous()) {
            return barrier(market, option);
        }
        if (product instanceof DoubleBarrierOption option && option.monitoring().isContinuous()) {
            return doubleBarrier(market, option);
        }
        return Optional.empty();
    }

    private static ClosedForm asian(MarketData market, AsianOption option) {
        BasketInputs in = new BasketInputs(market, option, option.isFloating() ? 0.0 : option.strike());
        double fixings = option.past().count() + option.fixings().count();
        double sign = option.isFloating() ? -1.0 : 1.0;
        PathDate[] dates = option.dates().toArray(PathDate[]::new);
        double[] coefficients = new double[dates.length];
        Arrays.fill(coefficients, 0, option.fixings().count(), sign);
        if (option.isFloating()) {
            coefficients[dates.length - 1] += fixings;
        }
        in.known
                .setProduct(sign * option.past().count(), option.past().average())
                .divide(fixings);
        AveragedLevel path = new AveragedLevel(in, dates, coefficients, fixings);
        return new BasketClosedForm(in, path, new PlainFormula(payoff(option.type())), option.notional());
    }

    private static PayoffType payoff(PutCall type) {
        return type == PutCall.CALL ? PayoffType.CALL : PayoffType.PUT;
    }

    /** The largest of one is that one. */
    private static Optional<ClosedForm> extreme(MarketData market, ExtremeOption option) {
        return switch (market.size()) {
            case 1 -> {
                BasketInputs in = new BasketInputs(market, option, option.strike());
                yield Optional.of(new BasketClosedForm(in, new PlainFormula(payoff(option.type())), option.notional()));
            }
            case 2 -> Optional.of(new ExtremeClosedForm(market, option));
            default -> Optional.empty();
        };
    }

    private static Optional<ClosedForm> barrier(MarketData market, BarrierOption option) {
        boolean cash = option.payment() == BarrierOption.Payment.CASH;
        // Cash has no strike; its formula counts from the barrier.
        BasketInputs in = new BasketInputs(market, option, cash ? option.barrier() : option.strike());
        return onBrownianMotion(in, formula(option, in), option);
    }

    private static UndiscountedFormula formula(BarrierOption option, BasketInputs in) {
        boolean up = option.direction() == BarrierOption.Direction.UP;
        boolean knockIn = option.knock() == BarrierOption.Knock.IN;
        BarrierDistances barrier =
                up ? BarrierDistances.under(option.barrier()) : BarrierDistances.over(option.barrier());
        return switch (option.payment()) {
            case CASH -> new TouchFormula(knockIn, barrier, in);
            case CALL -> knocked(PayoffType.CALL, knockIn, barrier, in);
            case PUT -> knocked(PayoffType.PUT, knockIn, barrier, in);
        };
    }

    private static UndiscountedFormula knocked(
            PayoffType type, boolean knockIn, BarrierDistances barrier, BasketInputs in) {
        return knockIn ? new KnockInFormula(type, barrier, in) : new KnockOutFormula(type, barrier, in);
    }

    private static Optional<ClosedForm> doubleBarrier(MarketData market, DoubleBarrierOption option) {
        BasketInputs in = new BasketInputs(market, option, option.strike());
        BarrierDistances barriers = new BarrierDistances(option.lower(), option.upper());
        return onBrownianMotion(in, new KnockOutFormula(payoff(option.type()), barriers, in), option);
    }

    private static Optional<ClosedForm> onBrownianMotion(
            BasketInputs in, UndiscountedFormula formula, Product product) {
        return in.isMartingale()
                ? Optional.of(new BasketClosedForm(in, formula, product.notional()))
                : Optional.empty();
    }
}
