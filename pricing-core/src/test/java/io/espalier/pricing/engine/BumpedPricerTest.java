package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BumpedPricerTest {
    private static final Instrument CALL = Baskets.spots(PayoffType.CALL);
    private static final FactorLayout LAYOUT = FactorLayout.all(CALL.market().kind(), 3);

    private static double[] bumps(FactorLayout layout, double h) {
        double[] bumps = new double[layout.size()];
        Arrays.fill(bumps, h);
        return bumps;
    }

    /** The same differences made once more: only rounding, 1e-14 of a value of 50 over the bump, may differ. */
    @Nested
    class OfTheClosedForm extends PricerContract {
        @Override
        protected Pricer pricer() {
            return new BumpedPricer(List.of(new AnalyticPricer(CALL, LAYOUT)), bumps(LAYOUT, 1e-3));
        }

        @Override
        protected double[] point() {
            return CALL.read(LAYOUT);
        }

        @Override
        protected double bump(int j) {
            return 1e-3;
        }

        @Override
        protected double bumpError(int j) {
            return 1e-9;
        }

        /** A second difference of values of 50: 1e-14 50/1e-6. */
        @Override
        protected double curvatureBumpError() {
            return 2e-6;
        }
    }

    /** h = 1e-3: truncation h^2/6 of third derivatives below 1 in levels and 5000 in others, hence 1e-3 of what the latter are. */
    @Test
    void differencesOfTheClosedFormAreItsGreeks() {
        Valuation exact = Valuation.withCurvature(LAYOUT);
        Valuation bumped = Valuation.withCurvature(LAYOUT);
        double[] x = CALL.read(LAYOUT);
        AnalyticPricer closed = new AnalyticPricer(CALL, LAYOUT);

        assertTrue(closed.tryPrice(x, exact));
        assertTrue(new BumpedPricer(List.of(closed), bumps(LAYOUT, 1e-3)).tryPrice(x, bumped));

        assertEquals(exact.value(), bumped.value());
        assertEquals(0.0, bumped.error());
        assertEquals(ValueSource.CLOSED, bumped.source());
        for (int j = 0; j < LAYOUT.size(); j++) {
            double size = LAYOUT.factor(j).isLevel() ? 1e-6 : 1e-3;
            assertEquals(
                    exact.gradient()[j],
                    bumped.gradient()[j],
                    size,
                    LAYOUT.factor(j).name());
            assertEquals(0.0, bumped.gradientError()[j]);
        }
        for (int cell = 0; cell < 9; cell++) {
            // Rounding 4e-14 50/4e-6 and truncation h^2 of a fourth derivative.
            assertEquals(exact.curvature()[cell], bumped.curvature()[cell], 1e-6);
        }
    }

    @Test
    void replicatesTellTheErrorOfEveryDerivative() {
        List<MonteCarloPricer> replicates = LongStream.range(0, 16)
                .mapToObj(seed -> new MonteCarloPricer(
                        CALL,
                        LAYOUT,
                        Box.unbounded(LAYOUT.size()),
                        new MonteCarloPlan(2_000, seed, true, 1).withoutDerivatives()))
                .toList();
        Valuation exact = Valuation.of(LAYOUT);
        Valuation bumped = Valuation.of(LAYOUT);
        double[] x = CALL.read(LAYOUT);

        assertTrue(new AnalyticPricer(CALL, LAYOUT).tryPrice(x, exact));
        assertTrue(new BumpedPricer(replicates, bumps(LAYOUT, 1e-3)).tryPrice(x, bumped));

        assertEquals(ValueSource.MONTE_CARLO, bumped.source());
        assertEquals(exact.value(), bumped.value(), 5.0 * bumped.error());
        for (int j = 0; j < LAYOUT.size(); j++) {
            assertTrue(bumped.gradientError()[j] > 0.0);
            // Student's t of 15 degrees: 5 errors are passed once in 6,000 times; truncation as above.
            assertEquals(
                    exact.gradient()[j],
                    bumped.gradient()[j],
                    5.0 * bumped.gradientError()[j] + 1e-3,
                    LAYOUT.factor(j).name());
        }
    }

    @Test
    void atAnEdgeOfTheDomainOneSideIsEnough() {
        FactorLayout vols = new FactorLayout(List.of(FactorId.volatility(0)));
        Valuation out = Valuation.of(vols);
        AnalyticPricer closed = new AnalyticPricer(CALL, vols);
        double h = 1e-4;

        assertTrue(new BumpedPricer(List.of(closed), new double[] {h}).tryPrice(new double[] {0.0}, out));

        Valuation up = Valuation.of(vols);
        assertTrue(closed.tryPrice(new double[] {h}, up));
        assertEquals((up.value() - out.value()) / h, out.gradient()[0], 1e-9);
    }

    @Test
    void whatCannotBeBumpedIsRefusedInWords() {
        List<Pricer> one = List.of(new AnalyticPricer(CALL, LAYOUT));

        assertThrows(IllegalArgumentException.class, () -> new BumpedPricer(List.of(), bumps(LAYOUT, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new BumpedPricer(one, new double[] {1.0}));
        assertThrows(IllegalArgumentException.class, () -> new BumpedPricer(one, bumps(LAYOUT, 0.0)));
        FactorLayout levels = FactorLayout.levels(CALL.market().kind(), 3);
        List<Pricer> mixed = List.of(one.get(0), new AnalyticPricer(CALL, levels));
        assertThrows(IllegalArgumentException.class, () -> new BumpedPricer(mixed, bumps(LAYOUT, 1.0)));
        double[] refused = CALL.read(LAYOUT);
        refused[0] = Double.NaN;
        assertFalse(new BumpedPricer(one, bumps(LAYOUT, 1.0)).tryPrice(refused, Valuation.of(LAYOUT)));
    }
}
