package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed form, in doubles, keeps within its bands at points of wide cells. */
class BasketBandsTest {
    private static final double STRIKE = 20.0;
    private static final double RADIUS = 30.0;

    /**
     * Relative to the largest that an output can be: the pricer in doubles loses some thirty roundings, and its moneyness, four sums of
     * numbers up to 130, 6e-14 of a deviation of 13 and more: 5e-15 of each.
     */
    private static final double PRICER = 1e-13;

    private final SplittableRandom random = new SplittableRandom(8900);

    static Stream<Arguments> instruments() {
        Correlation correlation = new Correlation(new double[][] {{1.0, -0.3}, {-0.3, 1.0}});
        double[] levels = {100.0, 70.0};
        double[] vols = {18.0, 25.0};
        double[] carry = {0.04, -0.09};
        OptionalDouble none = OptionalDouble.empty();
        return Stream.of(
                        MarketData.ofForwards(levels, vols, correlation, 0.03),
                        MarketData.ofSpots(levels, vols, correlation, 0.05),
                        MarketData.ofSpots(levels, vols, correlation, 0.001),
                        new MarketData(LevelKind.SPOT, levels, vols, correlation, 0.02, Optional.of(carry), none),
                        new MarketData(
                                LevelKind.SPOT,
                                levels,
                                vols,
                                correlation,
                                -0.01,
                                Optional.of(carry),
                                OptionalDouble.of(0.9)))
                .flatMap(market -> Stream.of(PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE)
                        .map(type -> Arguments.of(market, type)));
    }

    /** A basket or a spread, for notional -3 every other time. */
    private static Instrument instrument(MarketData market, PayoffType type, int k) {
        double[] weights = k % 2 == 0 ? new double[] {1.0, -1.1} : new double[] {0.2, 0.3};
        double notional = k % 4 < 2 ? 1.0 : -3.0;
        return new Instrument(market, new BasketOption(type, STRIKE, 1.5, weights, notional, Optional.empty()));
    }

    /** All levels, or one of them and the strike. */
    private static FactorLayout columns(Instrument instrument, boolean strike) {
        List<FactorId> factors =
                new ArrayList<>(FactorLayout.levels(instrument.market().kind(), instrument.size())
                        .factors());
        if (strike) {
            factors.set(0, FactorId.of(FactorId.Kind.STRIKE));
        }
        return new FactorLayout(factors);
    }

    private static BoundedPricer bounded(Instrument instrument, FactorLayout layout) {
        return BoundedPricer.of(instrument.market(), instrument.product(), layout)
                .orElseThrow();
    }

    private Cell cell(double[] centre, double[] direction) {
        double[] low = new double[centre.length];
        double[] high = new double[centre.length];
        double radius = RADIUS * random.nextDouble();
        for (int j = 0; j < low.length; j++) {
            low[j] = centre[j] - radius * random.nextDouble();
            high[j] = centre[j] + radius * random.nextDouble();
        }
        Cell whole = Cell.of(new Box(low, high), direction);
        Interval slab = whole.slab();
        double from = slab.lo() + random.nextDouble() * slab.width();
        return whole.between(from, from + random.nextDouble() * (slab.hi() - from))
                .orElse(whole);
    }

    private double[] point(Cell cell) {
        double[] x = new double[cell.size()];
        Arrays.setAll(x, j -> cell.low(j) + random.nextDouble() * (cell.high(j) - cell.low(j)));
        return x;
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void valueDerivativesAndGammaOfSampledPointsLieWithinTheirBands(MarketData market, PayoffType type) {
        int compared = 0;
        for (int k = 0; k < 80; k++) {
            Instrument instrument = instrument(market, type, k);
            FactorLayout layout = columns(instrument, k % 3 == 0);
            BoundedPricer bands = bounded(instrument, layout);
            AnalyticPricer pricer = new AnalyticPricer(instrument, layout);
            Cell cell = cell(instrument.read(layout), bands.direction());
            for (int sample = 0; sample < 20; sample++) {
                double[] x = point(cell);
                if (cell.contains(x)) {
                    compared++;
                    assertWithin(bands, cell, pricer, x);
                }
            }
        }
        assertTrue(compared > 500, "points compared: " + compared);
    }

    /** Where the curves bend most, in steps finer than the pieces that a band is made of. */
    @ParameterizedTest
    @EnumSource(names = {"CALL", "PUT", "STRADDLE"})
    void aFineScanAcrossTheStrikeLeavesNoBand(PayoffType type) {
        MarketData market = MarketData.ofForwards(
                new double[] {100.0}, new double[] {20.0}, new Correlation(new double[][] {{1.0}}), 0.0);
        Instrument instrument = new Instrument(market, BasketOption.of(type, 100.0, 1.0, 1.0));
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 1);
        BoundedPricer bands = bounded(instrument, layout);
        AnalyticPricer pricer = new AnalyticPricer(instrument, layout);
        for (int k = 0; k < 30; k++) {
            double low = 100.0 - 60.0 * random.nextDouble();
            double high = 100.0 + 60.0 * random.nextDouble();
            Cell cell = Cell.of(new Box(new double[] {low}, new double[] {high}), new double[] {1.0});
            for (int step = 0; step <= 200; step++) {
                assertWithin(bands, cell, pricer, new double[] {Math.min(high, low + step * (high - low) / 200.0)});
            }
        }
    }

    private static void assertWithin(BoundedPricer bands, Cell cell, AnalyticPricer pricer, double[] x) {
        Valuation truth = Valuation.withCurvature(pricer.layout());
        assertTrue(pricer.tryPrice(x, truth));
        double size = Math.abs(truth.value());
        double steepest = 0.0;
        for (int j = 0; j < x.length; j++) {
            Interval limits = bands.limits(j);
            double delta = truth.gradient()[j];
            assertInside(delta, limits, PRICER * limits.magnitude());
            assertInside(bands.derivative(j, cell), x, delta, PRICER * limits.magnitude());
            size += limits.magnitude() * Math.abs(x[j]);
            steepest = Math.max(steepest, limits.magnitude());
        }
        assertInside(bands.value(cell), x, truth.value(), PRICER * size);
        double gamma = Arrays.stream(truth.curvature()).sum();
        assertInside(bands.gamma(cell), x, gamma, PRICER * steepest);
        assertInside(truth.value(), bands.value(cell).over(cell), PRICER * size);
    }

    private static void assertInside(LinearBand band, double[] x, double truth, double tolerance) {
        double middle = band.constant();
        for (int j = 0; j < x.length; j++) {
            middle += band.slopes()[j] * x[j];
        }
        assertInside(truth, new Interval(middle - band.radius(), middle + band.radius()), tolerance);
    }

    private static void assertInside(double truth, Interval range, double tolerance) {
        assertTrue(
                range.lo() - tolerance <= truth && truth <= range.hi() + tolerance, () -> range + " misses " + truth);
    }

    /** Relative to the terms, up to 3 x 130: two exponentials and a normal law of a few ulp each, and some sixty roundings. */
    @ParameterizedTest
    @MethodSource("instruments")
    void aPointsBandsAreNarrow(MarketData market, PayoffType type) {
        for (int k = 0; k < 4; k++) {
            Instrument instrument = instrument(market, type, k);
            FactorLayout layout = columns(instrument, false);
            double[] x = instrument.read(layout);
            BoundedPricer bands = bounded(instrument, layout);
            Cell point = Cell.of(new Box(x, x), bands.direction());

            assertEquals(0.0, bands.value(point).over(point).width(), 3.0 * 130.0 * 4e-14);
            assertEquals(0.0, bands.gamma(point).over(point).width(), 1e-12);
            for (int j = 0; j < x.length; j++) {
                assertEquals(0.0, bands.derivative(j, point).over(point).width(), 1e-12);
            }
        }
    }
}
