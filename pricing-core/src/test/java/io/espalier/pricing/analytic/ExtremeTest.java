package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.ExtremeOption.Extreme;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExtremeTest {
    /**
     * Fifteen deviations out a density feels the rounding of its argument 225 times; the argument of the other's distribution function is
     * a sum of four rounded numbers: 1e-13, and a curvature is a difference of two such.
     */
    private static final double RELATIVE = 2e-13;

    private static List<String[]> table() {
        try (InputStream in = ExtremeTest.class.getResourceAsStream("extremes.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Correlation corr(double rho) {
        return new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}});
    }

    private static Greeks greeks(MarketData market, Product product) {
        ClosedForm closed = ClosedForms.of(market, product).orElseThrow();
        assertTrue(closed.evaluate());
        return closed.greeks();
    }

    private static ExtremeOption option(Extreme extreme, PutCall type, double strike) {
        return new ExtremeOption(extreme, type, strike, 0.75, new double[] {0.9, 1.1}, 10.0);
    }

    private static MarketData spots(double rho, double... vols) {
        return new MarketData(
                LevelKind.SPOT,
                new double[] {112.0, 88.0},
                vols,
                corr(rho),
                0.04,
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static MarketData carried(double rho, double... vols) {
        return new MarketData(
                LevelKind.SPOT,
                new double[] {112.0, 88.0},
                vols,
                corr(rho),
                0.04,
                Optional.of(new double[] {0.05, -0.02}),
                OptionalDouble.empty());
    }

    /** A best-of on one year's forwards as it stands, and as a worst-of of the negated levels. */
    @ParameterizedTest
    @EnumSource
    void agreesWithIntegralsInFortyDigits(Extreme extreme) {
        double sign = extreme == Extreme.BEST ? 1.0 : -1.0;
        for (String[] cells : table()) {
            double[] x =
                    Arrays.stream(cells, 1, 13).mapToDouble(Double::parseDouble).toArray();
            boolean call = cells[0].equals("call") == (extreme == Extreme.BEST);
            MarketData market = MarketData.ofForwards(
                    new double[] {sign * x[0], sign * x[1]}, new double[] {x[3], x[4]}, corr(x[5]), 0.0);
            ExtremeOption option = new ExtremeOption(
                    extreme, call ? PutCall.CALL : PutCall.PUT, sign * x[2], 1.0, new double[] {1.0, 1.0}, 1.0);

            Greeks greeks = greeks(market, option);

            double pv = x[6];
            String row = String.join(",", cells);
            double perLevel = pv / Math.min(x[3], x[4]);
            assertClose(pv, greeks.pv(), 0.0, row);
            assertClose(sign * x[7], greeks.delta()[0], perLevel, row);
            assertClose(sign * x[8], greeks.delta()[1], perLevel, row);
            assertClose(-sign * (x[7] + x[8]), greeks.byStrike(), perLevel, row);
            double perSquare = perLevel / Math.min(x[3], x[4]);
            assertClose(x[9], greeks.gamma()[0][0], perSquare, row);
            assertClose(x[10], greeks.gamma()[0][1], perSquare, row);
            assertClose(x[11], greeks.gamma()[1][1], perSquare, row);
            // The heat equation in two dimensions: dV/dC_ii = V_ii/2, dV/dC_01 = V_01.
            assertClose(x[10] * x[3] * x[4], greeks.cega()[0][1], pv, row);
            double vega = x[9] * x[3] + x[10] * x[4] * x[5];
            assertClose(vega, greeks.vega()[0], perSquare * Math.max(x[3], x[4]), row);
            double time = 0.5 * (x[9] * x[3] * x[3] + x[11] * x[4] * x[4]) + x[10] * x[3] * x[4] * x[5];
            assertClose(time, greeks.byExpiry(), perSquare * x[3] * x[4], row);
        }
    }

    private static void assertClose(double expected, double actual, double scale, String row) {
        assertEquals(expected, actual, RELATIVE * (Math.abs(expected) + scale), row);
    }

    private static double[] flat(Greeks g) {
        return new double[] {
            g.pv(),
            g.delta()[0],
            g.delta()[1],
            g.gamma()[0][0],
            g.gamma()[0][1],
            g.gamma()[1][1],
            g.vega()[0],
            g.vega()[1],
            g.cega()[0][1],
            g.rho(),
            g.byExpiry(),
            g.byStrike()
        };
    }

    /** max + min = both, so best and worst together are one vanilla on each: in value and in every Greek, also at the degenerate edges. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 18, 24",
        "-0.7, 18, 24",
        "0.9999999, 18, 24",
        "0.99999999999, 18, 15",
        "1, 18, 24",
        "-1, 18, 24",
        "0.3, 0, 24",
        "0.3, 18, 0",
        "0.3, 18, 1e-7",
        "1, 11, 9"
    })
    void bestAndWorstTogetherAreBoth(double rho, double vol0, double vol1) {
        for (PutCall type : PutCall.values()) {
            PayoffType payoff = type == PutCall.CALL ? PayoffType.CALL : PayoffType.PUT;
            for (MarketData market : List.of(spots(rho, vol0, vol1), carried(rho, vol0, vol1))) {
                for (double strike : new double[] {60.0, 97.0, 101.0, 150.0}) {
                    double[] best = flat(greeks(market, option(Extreme.BEST, type, strike)));
                    double[] worst = flat(greeks(market, option(Extreme.WORST, type, strike)));
                    double[] first = flat(vanilla(market, payoff, strike, 0.9, 0.0));
                    double[] second = flat(vanilla(market, payoff, strike, 0.0, 1.1));
                    for (int k = 0; k < best.length; k++) {
                        double scale = Math.abs(best[k]) + Math.abs(worst[k]) + first[0] + second[0];
                        assertEquals(first[k] + second[k], best[k] + worst[k], 1e-13 * scale, k + " at K=" + strike);
                    }
                }
            }
        }
    }

    private static Greeks vanilla(MarketData market, PayoffType type, double strike, double... weights) {
        return greeks(market, new BasketOption(type, strike, 0.75, weights, 10.0, Optional.empty()));
    }

    /** max(a, b) = b + (a - b)+: without a strike that matters, a best-of call is an exchange option. */
    @Test
    void farInTheMoneyItIsTheExchangeOptionAndASingleLevel() {
        MarketData market = spots(0.3, 18.0, 24.0);
        double[] best = flat(greeks(market, option(Extreme.BEST, PutCall.CALL, -900.0)));
        double[] exchange = flat(vanilla(market, PayoffType.CALL, 0.0, 0.9, -1.1));
        double[] single = flat(vanilla(market, PayoffType.CALL, -900.0, 0.0, 1.1));

        for (int k = 0; k < best.length - 1; k++) {
            double scale = Math.abs(best[k]) + Math.abs(exchange[k]) + Math.abs(single[k]);
            assertEquals(exchange[k] + single[k], best[k], 1e-13 * scale, "number " + k);
        }
    }

    @Test
    void theBestOfOneIsThatOne() {
        MarketData market =
                MarketData.ofForwards(new double[] {50.0}, new double[] {9.0}, Correlation.identity(1), 0.02);

        Greeks best = greeks(market, new ExtremeOption(Extreme.BEST, PutCall.PUT, 103.0, 1.0, new double[] {2.0}, 1.0));

        assertEquals(
                BasketClosedForm.value(market, BasketOption.of(PayoffType.PUT, 103.0, 1.0, 2.0))
                        .pv(),
                best.pv());
    }

    private static Greeks certain(Extreme extreme, PutCall type, double strike, double second) {
        MarketData still = MarketData.ofForwards(new double[] {198.0, second}, new double[2], corr(0.2), 0.03);
        return greeks(still, new ExtremeOption(extreme, type, strike, 0.75, new double[] {0.5, 1.0}, 10.0));
    }

    /** Two certain levels that tie: both slopes are half, and nobody knows how the payoff curves. */
    @Test
    void kinksWithoutVariance() {
        double discount = 10.0 * Math.exp(-0.03 * 0.75);

        Greeks tie = certain(Extreme.BEST, PutCall.CALL, 80.0, 99.0);
        Greeks both = certain(Extreme.WORST, PutCall.CALL, 99.0, 99.0);
        Greeks strike = certain(Extreme.WORST, PutCall.CALL, 90.0, 90.0);
        Greeks plain = certain(Extreme.WORST, PutCall.PUT, 90.0, 88.0);

        assertEquals(discount * 19.0, tie.pv(), 1e-13 * discount);
        assertEquals(0.25 * discount, tie.delta()[0], 1e-15 * discount);
        assertTrue(Double.isNaN(tie.gamma()[0][1]) && Double.isNaN(tie.vega()[0]) && Double.isNaN(tie.cega()[0][1]));
        assertEquals(-0.03 * tie.pv(), tie.byExpiry(), 1e-14 * discount);
        assertEquals(0.0, both.pv());
        assertEquals(0.25 * discount, both.delta()[1], 1e-15 * discount);
        assertEquals(0.5 * discount, strike.delta()[1], 1e-15 * discount);
        assertTrue(Double.isNaN(strike.gamma()[1][1]) && Double.isNaN(strike.vega()[1]));
        assertEquals(discount * 2.0, plain.pv(), 1e-13 * discount);
        assertEquals(-discount, plain.delta()[1], 1e-14 * discount);
        assertEquals(0.0, plain.delta()[0]);
        assertEquals(0.0, plain.gamma()[1][1]);
        assertEquals(-0.75 * plain.pv(), plain.rho(), 1e-14 * discount);
    }

    @Test
    void threeLevelsHaveNoClosedForm() {
        MarketData market =
                MarketData.ofForwards(new double[3], new double[] {1.0, 1.0, 1.0}, Correlation.identity(3), 0.0);

        assertTrue(ClosedForms.of(
                        market,
                        new ExtremeOption(Extreme.BEST, PutCall.CALL, 0.0, 1.0, new double[] {1.0, 1.0, 1.0}, 1.0))
                .isEmpty());
    }

    @Test
    void refusesACorrelationBeyondOne() {
        ClosedForm closed = ClosedForms.of(spots(0.3, 18.0, 24.0), option(Extreme.BEST, PutCall.CALL, 100.0))
                .orElseThrow();

        closed.setCorrelation(0, 1, 1.001);
        assertFalse(closed.evaluate());
        closed.setCorrelation(0, 1, 1.0 + 1e-12);
        assertTrue(closed.evaluate());
    }
}
