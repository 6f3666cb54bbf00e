package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.oracle.DiscreteBarrier;
import io.espalier.pricing.oracle.GaussianState;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BarrierOption.Direction;
import io.espalier.pricing.product.BarrierOption.Knock;
import io.espalier.pricing.product.BarrierOption.Payment;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Discretely watched barriers by simulation against quadrature. */
class SimulatedBarriersTest {
    private static final double[][] CORRELATION = {{1.0, 0.4, -0.2}, {0.4, 1.0, 0.3}, {-0.2, 0.3, 1.0}};
    private static final double[] LEVELS = {100.0, 95.0, 110.0};
    private static final double[] VOLS = {20.0, 25.0, 30.0};
    private static final double[] WEIGHTS = {0.4, 0.3, 0.3};
    private static final double STRIKE = 98.0;
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final Schedule EQUAL = Schedule.equallySpaced(12);
    private static final Schedule UNEQUAL = Schedule.of(0.1, 0.2, 0.7, 1.3, 1.5);

    /** A product beside what the quadrature knows it by; in = the payment without barrier less out. */
    private record Watched(
            Product product, Schedule dates, boolean in, double lower, double upper, DoubleUnaryOperator pays) {

        double worth(MarketData market) {
            double out = worth(market, lower, upper);
            return in ? worth(market, -NEVER, NEVER) - out : out;
        }

        private double worth(MarketData market, double low, double high) {
            double level = 0.0;
            double variance = 0.0;
            for (int i = 0; i < 3; i++) {
                level += WEIGHTS[i] * market.levels()[i];
                for (int j = 0; j < 3; j++) {
                    variance += WEIGHTS[i]
                            * WEIGHTS[j]
                            * market.vols()[i]
                            * market.vols()[j]
                            * market.correlation().get(i, j);
                }
            }
            GaussianState state =
                    GaussianState.basket(level, market.carryOf(0), Math.sqrt(variance), dates.times(product.expiry()));
            return Math.exp(-market.rate() * product.expiry())
                    * product.notional()
                    * new DiscreteBarrier(state, low, high, pays, STRIKE).value();
        }

        @Override
        public String toString() {
            return product.label() + " on " + dates;
        }
    }

    private static Watched single(Payment payment, Direction direction, Knock knock, double barrier, Schedule dates) {
        double strike = payment == Payment.CASH ? Double.NaN : STRIKE;
        Product product =
                new BarrierOption(payment, strike, barrier, direction, knock, Monitoring.on(dates), 1.5, WEIGHTS, 2.0);
        DoubleUnaryOperator pays =
                switch (payment) {
                    case CALL -> x -> Math.max(x - STRIKE, 0.0);
                    case PUT -> x -> Math.max(STRIKE - x, 0.0);
                    case CASH -> x -> 1.0;
                };
        boolean up = direction == Direction.UP;
        return new Watched(product, dates, knock == Knock.IN, up ? -NEVER : barrier, up ? barrier : NEVER, pays);
    }

    private static Watched corridor(PutCall type, double lower, double upper, Schedule dates) {
        Product product = new DoubleBarrierOption(type, STRIKE, lower, upper, Monitoring.on(dates), 1.5, WEIGHTS, 2.0);
        double side = type == PutCall.CALL ? 1.0 : -1.0;
        return new Watched(product, dates, false, lower, upper, x -> Math.max(side * (x - STRIKE), 0.0));
    }

    static Stream<Watched> barriers() {
        return Stream.of(
                single(Payment.CALL, Direction.UP, Knock.OUT, 130.0, EQUAL),
                single(Payment.PUT, Direction.DOWN, Knock.IN, 85.0, UNEQUAL),
                single(Payment.CASH, Direction.UP, Knock.IN, 120.0, EQUAL),
                corridor(PutCall.CALL, 75.0, 135.0, UNEQUAL));
    }

    private static MarketData forwards() {
        return MarketData.ofForwards(LEVELS, VOLS, new Correlation(CORRELATION), 0.04);
    }

    private static MarketData spots() {
        return MarketData.ofSpots(LEVELS, VOLS, new Correlation(CORRELATION), 0.04);
    }

    private static MonteCarloResult simulate(Instrument instrument, FactorLayout layout, long observations) {
        return new MonteCarloPricer(
                        instrument,
                        layout,
                        Box.unbounded(layout.size()),
                        new MonteCarloPlan(observations, 21L, true, 1))
                .simulate(instrument.read(layout), paths -> {});
    }

    /** A million paths: 500,000 and their mirror images; four standard errors, the quadrature's own are below 1e-9. */
    @ParameterizedTest
    @MethodSource("barriers")
    void valuesAreThoseOfTheQuadrature(Watched watched) {
        MarketData market = watched.dates() == EQUAL ? forwards() : spots();
        Instrument instrument = new Instrument(market, watched.product());
        FactorLayout rate = new FactorLayout(List.of(FactorId.of(FactorId.Kind.RATE)));

        MonteCarloResult result = simulate(instrument, rate, 500_000);

        double worth = watched.worth(market);
        assertTrue(result.error() < 5e-3 * worth, result.error() + " of " + worth);
        assertEquals(worth, result.value(), 4.0 * result.error());
    }

    /**
     * Bumped quadrature (h = 1e-3: truncation 1e-6, rounding 1e-10/h) at 4.5 standard errors and the smoothing's bias, which is said to be a
     * fraction of them: one more.
     */
    @ParameterizedTest
    @MethodSource("barriers")
    void derivativesAreThoseOfTheQuadrature(Watched watched) {
        Instrument instrument = new Instrument(forwards(), watched.product());
        FactorLayout layout = new FactorLayout(
                FactorLayout.all(instrument.market().kind(), 3).factors().subList(0, 9));

        MonteCarloResult result = simulate(instrument, layout, 100_000);

        for (int j = 0; j < 9; j++) {
            double[] up = instrument.read(layout);
            double[] down = up.clone();
            up[j] += 1e-3;
            down[j] -= 1e-3;
            double bumped = (watched.worth(instrument.with(layout, up).market())
                            - watched.worth(instrument.with(layout, down).market()))
                    / (up[j] - down[j]);
            double error = result.gradientError()[j];
            assertTrue(error > 0.0, layout.factor(j).name());
            assertEquals(
                    bumped, result.gradient()[j], 5.5 * error, layout.factor(j).name());
        }
    }
}
