package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchBasketInstrument;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.analytic.GarchMoments;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.GarchNames;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several GARCH names with correlated shocks. */
class GarchBasketTest {
    private static GarchMarket name(Dynamics dynamics, double level, double h1, double omega, double alpha) {
        return new GarchMarket(
                dynamics, LevelKind.SPOT, level, h1, omega, alpha, 0.8, 0.2, 0.0, 1e-4, OptionalDouble.empty());
    }

    private static GarchNames names(double rho) {
        return new GarchNames(
                List.of(name(Dynamics.ADDITIVE, 100.0, 1.2, 0.2, 0.1), name(Dynamics.LOG, 90.0, 2e-4, 2e-5, 0.08)),
                new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}}));
    }

    private static FactorLayout layout(GarchNames names) {
        return new FactorLayout(GarchModels.of(names).parameters());
    }

    private static MonteCarloPricer pricer(GarchBasketInstrument instrument, MonteCarloPlan plan) {
        FactorLayout layout = layout(instrument.market());
        return new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan);
    }

    @Test
    void everyNamesFactorsAreNumbered() {
        assertEquals(
                List.of(
                        "spot[0]",
                        "h1[0]",
                        "omega[0]",
                        "alpha[0]",
                        "beta[0]",
                        "spot[1]",
                        "h1[1]",
                        "omega[1]",
                        "alpha[1]",
                        "beta[1]",
                        "lambda[1]",
                        "rate"),
                layout(names(0.5)).names());
    }

    /** One name alone is the process itself, bit by bit. (Of a European option on one level a simulation integrates the last step out.) */
    @Test
    void aNameAloneIsItsOwnProcess() {
        GarchMarket name = name(Dynamics.LOG, 90.0, 2e-4, 2e-5, 0.08);
        Product product = AsianOption.fixed(PutCall.CALL, 90.0, Schedule.equallySpaced(15), 15, 1.0);
        MonteCarloPlan plan = new MonteCarloPlan(2000, 3, false, 2);
        FactorLayout layout = new FactorLayout(List.of(FactorId.spot(0), FactorId.of(FactorId.Kind.RATE)));
        GarchBasketInstrument basket =
                new GarchBasketInstrument(new GarchNames(List.of(name), Correlation.identity(1)), product);
        GarchInstrument single = new GarchInstrument(name, product);

        MonteCarloResult one =
                new MonteCarloPricer(basket, layout, Box.unbounded(2), plan).simulate(basket.read(layout), paths -> {});
        MonteCarloResult other =
                new MonteCarloPricer(single, layout, Box.unbounded(2), plan).simulate(single.read(layout), paths -> {});

        assertEquals(other.value(), one.value(), 0.0);
        assertArrayEquals(other.gradient(), one.gradient(), 0.0);
    }

    /** Additive names with alpha = 0 are a normal basket: Bachelier's formula with variances Σh and covariances rho Σ sqrt(h_1 h_2). */
    @Test
    void withoutAlphaItIsTheNormalBasket() {
        GarchMarket a = new GarchMarket(
                Dynamics.ADDITIVE, LevelKind.FORWARD, 100.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, OptionalDouble.of(0.9));
        GarchMarket b = new GarchMarket(
                Dynamics.ADDITIVE, LevelKind.FORWARD, 95.0, 2.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, OptionalDouble.of(0.9));
        Correlation correlation = new Correlation(new double[][] {{1.0, -0.4}, {-0.4, 1.0}});
        double[] weights = {0.7, -0.5};
        GarchBasketInstrument garch = new GarchBasketInstrument(
                new GarchNames(List.of(a, b), correlation), BasketOption.of(PayoffType.PUT, 24.0, 10, weights));
        Instrument normal = new Instrument(
                new MarketData(
                        LevelKind.FORWARD,
                        new double[] {100.0, 95.0},
                        new double[] {1.0, Math.sqrt(2.0)},
                        correlation,
                        0.0,
                        Optional.empty(),
                        OptionalDouble.of(0.9)),
                BasketOption.of(PayoffType.PUT, 24.0, 10.0, weights));

        MonteCarloResult simulated = pricer(garch, new MonteCarloPlan(1 << 14, 7, true, 2))
                .simulate(garch.read(layout(garch.market())), paths -> {});
        FactorLayout levels = FactorLayout.levels(LevelKind.FORWARD, 2);
        Valuation closed = Valuation.of(levels);
        assertTrue(new AnalyticPricer(normal, levels, Box.unbounded(2)).tryPrice(normal.read(levels), closed));

        assertEquals(closed.value(), simulated.value(), 4.0 * simulated.error());
        assertEquals(
                closed.gradient()[0], simulated.gradient()[0], 4.0 * simulated.gradientError()[0]);
        assertEquals(
                closed.gradient()[1], simulated.gradient()[5], 4.0 * simulated.gradientError()[5]);
    }

    /** Var of the difference of twins: rho = 1 moves both alike, rho = -1 against each other. */
    @Test
    void shocksAreCorrelatedWhateverTheRank() {
        GarchMarket twin = name(Dynamics.ADDITIVE, 100.0, 1.2, 0.2, 0.1);
        GarchMoments moments = GarchMoments.after(6, 1.2, 0.2, 0.1, 0.8, 0.0);
        for (double rho : new double[] {1.0, -1.0}) {
            GarchNames names =
                    new GarchNames(List.of(twin, twin), new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}}));
            GarchBasketInstrument spread =
                    new GarchBasketInstrument(names, BasketOption.of(PayoffType.STRADDLE, 0.0, 6, 1.0, -1.0));

            MonteCarloResult result = pricer(spread, new MonteCarloPlan(1 << 12, 11, false, 2))
                    .simulate(spread.read(layout(names)), paths -> {});

            assertEquals(1, GarchModels.of(names).shocks());
            // E |X| = sqrt(2 v/pi) (1 - (kurtosis - 3)/24) by Gram and Charlier; the next term is of the order of that
            // one squared.
            double excess = (moments.kurtosis() - 3.0) / 24.0;
            double apart = 2.0 * Math.sqrt(2.0 * moments.square() / Math.PI) * (1.0 - excess) * Math.exp(-6e-4);
            double expected = rho < 0.0 ? apart : 0.0;
            assertEquals(
                    expected, result.value(), 4.0 * result.error() + apart * excess * excess + 1e-12, "rho " + rho);
        }
    }

    /** Pathwise derivatives of a basket and of a worst-of lie within 4 standard errors of bumps on other paths. */
    @Test
    void productsOnSeveralNamesHaveTheirDerivatives() {
        GarchNames names = names(0.6);
        FactorLayout layout = layout(names);
        for (Product product : List.of(
                BasketOption.of(PayoffType.CALL, 95.0, 40, 0.5, 0.5),
                new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.CALL, 90.0, 40, new double[] {0.9, 1.0}, 1.0))) {
            GarchBasketInstrument instrument = new GarchBasketInstrument(names, product);
            double[] x = instrument.read(layout);
            MonteCarloResult pathwise =
                    pricer(instrument, new MonteCarloPlan(2048, 13, false, 2)).simulate(x, paths -> {});
            List<MonteCarloPricer> replicates = IntStream.range(0, 8)
                    .mapToObj(r -> pricer(instrument, new MonteCarloPlan(256, 50 + r, false, 2).withoutDerivatives()))
                    .toList();
            Valuation bumped = Valuation.of(layout);
            double[] bumps = Arrays.stream(x).map(number -> 1e-4 * number).toArray();
            assertTrue(new BumpedPricer(replicates, bumps).tryPrice(x, bumped));

            for (int j = 0; j < x.length; j++) {
                assertEquals(
                        bumped.gradient()[j],
                        pathwise.gradient()[j],
                        4.0 * Math.hypot(pathwise.gradientError()[j], bumped.gradientError()[j]),
                        product.label() + " " + layout.factor(j).name());
            }
        }
    }

    @Test
    void namesThatDoNotFitAreRefused() {
        GarchMarket spot = name(Dynamics.ADDITIVE, 100.0, 1.2, 0.2, 0.1);

        assertThrows(IllegalArgumentException.class, () -> new GarchNames(List.of(spot), Correlation.identity(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GarchBasketInstrument(names(0.1), BasketOption.of(PayoffType.CALL, 1.0, 4, 1.0)));
        GarchBasketInstrument basket =
                new GarchBasketInstrument(names(0.1), BasketOption.of(PayoffType.CALL, 1.0, 4, 1.0, 1.0));
        for (FactorId wrong : List.of(
                FactorId.spot(2), FactorId.forward(0), FactorId.of(FactorId.Kind.OMEGA), FactorId.volatility(0))) {
            assertThrows(
                    IllegalArgumentException.class, () -> basket.read(new FactorLayout(List.of(wrong))), wrong.name());
        }
    }
}
