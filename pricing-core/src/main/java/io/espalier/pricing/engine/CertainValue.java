package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Value and Greeks of an instrument on which nothing is random: there is one path, and what is paid on it is the value.
 *
 * <p>That is so at T = 0, without volatility, and, where the basket alone counts, in a perfect hedge: on each date its variance is
 * at most 1e-15 of what it is without cancellation. Greeks are those of the certain path. At a kink, or on the edge of a jump, as
 * far as rounding can tell, deltas, rho and theta are the mean of both sides (a jump itself counts nothing) and gamma, vega and
 * cega are NaN; elsewhere these are 0. Units as in {@link Greeks}.
 */
public final class CertainValue {
    private final Instrument instrument;
    private final FactorLayout factors;
    private final CertainNumber value;

    private CertainValue(Instrument instrument, FactorLayout factors, CertainNumber value) {
        this.instrument = instrument;
        this.factors = factors;
        this.value = value;
    }

    /** Whether nothing that the product is paid on is random. */
    public static boolean applies(Instrument instrument) {
        final Product product = instrument.product();
        if (product.expiry() == 0.0) {
            return true;
        }
        return product.isOnBasketSum()
                ? product.dates().stream().allMatch(date -> isHedged(instrument, date.at(product.expiry())))
                : IntStream.range(0, instrument.size())
                        .allMatch(i -> instrument.market().vols()[i] == 0.0);
    }

    private static boolean isHedged(Instrument instrument, double time) {
        final MarketData market = instrument.market();
        final BasketOption onBasket =
                BasketOption.of(PayoffType.CALL, 0.0, time, instrument.product().weights());
        final BasketClosedForm basket = new BasketClosedForm(market, onBasket);
        basket.evaluate();
        return basket.hasZeroVariance();
    }

    /** Value and Greeks; allocates. Where a number overflows, {@link Greeks#isFinite()} says so. */
    public static Greeks of(Instrument instrument) {
        final Product followed = CertainPath.of(instrument.product());
        final SimulatedInstrument program =
                new SimulatedInstrument(new Instrument(instrument.market(), followed), followed.expiry());
        final FactorLayout factors = program.factors();
        final double[] p = instrument.read(factors);
        final List<CertainNumber> parameters = new ArrayList<>();
        for (int k = 0; k < p.length; k++) {
            parameters.add(
                    isMoved(factors.factor(k))
                            ? CertainNumber.moved(p[k], 2 * k, 2 * p.length)
                            : CertainNumber.fixed(p[k]));
        }
        return new CertainValue(instrument, factors, pathValue(program, parameters)).greeks();
    }

    /** Without variance the value does not depend on volatilities and correlations to first order, but at a kink. */
    private static boolean isMoved(FactorId factor) {
        return factor.kind() != FactorId.Kind.VOLATILITY && factor.kind() != FactorId.Kind.CORRELATION;
    }

    /** The value of the path that no shock moves. */
    private static CertainNumber pathValue(SimulatedInstrument program, List<CertainNumber> p) {
        final PathInputs<CertainNumber> inputs = PathInputs.of(program, p);
        final List<CertainNumber> still = Collections.nCopies(program.shocks(), CertainNumber.fixed(0.0));
        List<CertainNumber> state = inputs.start();
        for (int step = 0; step < program.steps(); step++) {
            state = program.step(
                    program.kind(step), state, still, inputs.arguments().get(program.argumentSet(step)));
        }
        return program.payoff(state, inputs.end()).get(0);
    }

    private Greeks greeks() {
        final int n = instrument.size();
        final double byVolatility = value.isKinked() ? Double.NaN : 0.0;
        final double[] delta = new double[n];
        final double[] vega = new double[n];
        final double[][] gamma = new double[n][n];
        final double[][] cega = new double[n][n];
        for (int i = 0; i < n; i++) {
            delta[i] = slope(FactorId.level(instrument.market().kind(), i));
            vega[i] = byVolatility;
            for (int j = 0; j < n; j++) {
                gamma[i][j] = byVolatility;
                cega[i][j] = i < j ? byVolatility : 0.0;
            }
        }
        final boolean discounted = instrument.market().discount().isPresent();
        final boolean expired = instrument.product().expiry() == 0.0;
        return new Greeks(
                value.value() + 0.0,
                delta,
                gamma,
                vega,
                cega,
                discounted ? Double.NaN : slope(FactorId.of(FactorId.Kind.RATE)),
                discounted || expired ? Double.NaN : slope(FactorId.of(FactorId.Kind.EXPIRY)),
                slope(FactorId.of(FactorId.Kind.STRIKE)),
                0.0);
    }

    /** Adding 0 turns a negative zero into a plain one. */
    private double slope(FactorId factor) {
        final int column = factors.columnOf(factor);
        return column < 0 ? Double.NaN : value.slope(2 * column) + 0.0;
    }
}
