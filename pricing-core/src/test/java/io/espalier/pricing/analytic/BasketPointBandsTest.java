package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At single points, where bands have no room but that of their roundings, they hold seventy digits. */
class BasketPointBandsTest {

    private static BoundedPricer bounded(Instrument instrument, FactorLayout layout) {
        return BoundedPricer.of(instrument.market(), instrument.product(), layout)
                .orElseThrow();
    }

    /** Seventy digits, rounded to a double at last: half an ulp. Levels, strike, carries and times at the formula's corners. */
    @ParameterizedTest
    @EnumSource
    void aPointsBandsHoldSeventyDigits(HardCorners corner) {
        List<PayoffType> types = Stream.of(PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE)
                .filter(corner::isVisible)
                .toList();
        Instrument instrument = corner.of(types.get(corner.ordinal() % types.size()));
        FactorLayout layout = FactorLayout.levels(instrument.market().kind(), instrument.size());
        double[] x = instrument.read(layout);
        BoundedPricer bands = bounded(instrument, layout);
        Cell point = Cell.of(new Box(x, x), bands.direction());
        PreciseBasket precise = new PreciseBasket(instrument);

        assertHolds(bands.value(point).over(point), precise.value());
        double gamma = 0.0;
        double rounding = 0.0;
        for (int i = 0; i < x.length; i++) {
            assertHolds(bands.derivative(i, point).over(point), precise.derivative(layout.factor(i)));
            for (int j = 0; j < x.length; j++) {
                double entry = precise.second(layout.factor(i), layout.factor(j));
                gamma += entry;
                // Those of a hedge cancel: each entry is rounded, and so is each of up to nine sums.
                rounding += 9.0 * Math.ulp(entry);
            }
        }
        assertInside(gamma, bands.gamma(point).over(point), rounding);
    }

    private static void assertHolds(Interval range, double truth) {
        assertInside(truth, range, Math.ulp(truth));
    }

    private static void assertInside(double truth, Interval range, double tolerance) {
        assertTrue(
                range.lo() - tolerance <= truth && truth <= range.hi() + tolerance, () -> range + " misses " + truth);
    }

    /**
     * Half an ulp of an exponent of 300 is 256 of what grows by it; with no time value left, little else is.
     * Discounted by a given factor, or by another such exponential.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exponentsOfLongCarriesAreRoundedOutward(boolean discounted) {
        for (int k = 0; k < 20; k++) {
            MarketData market = new MarketData(
                    LevelKind.SPOT,
                    new double[] {100.0 + k},
                    new double[] {1e-3},
                    new Correlation(new double[][] {{1.0}}),
                    discounted ? 6.0 + 0.0937 * k : 0.0,
                    Optional.of(new double[] {discounted ? 0.0 : 6.0 + 0.0937 * k}),
                    OptionalDouble.empty());
            Instrument call = new Instrument(market, BasketOption.of(PayoffType.CALL, 3.0, 41.3, 1.0));
            double[] x = {100.0 + k};
            BoundedPricer bands = bounded(call, FactorLayout.levels(LevelKind.SPOT, 1));
            Cell point = Cell.of(new Box(x, x), bands.direction());

            assertHolds(bands.value(point).over(point), new PreciseBasket(call).value());
        }
    }

    /** The variance of a hedge so nearly perfect is lost in the rounding of its terms: at most there are no bands. */
    @ParameterizedTest
    @EnumSource(names = {"CALL", "PUT", "STRADDLE"})
    void aVarianceThatRoundingHidesIsNoFailure(PayoffType type) {
        for (double rho : new double[] {Math.nextDown(1.0), 1.0 - 1e-15, 1.0 - 1e-14}) {
            Correlation nearly = new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}});
            MarketData market = MarketData.ofForwards(new double[] {9.0, 8.0}, new double[] {2.3, 2.3}, nearly, 0.0);
            BasketOption hedge = BasketOption.of(type, 0.5, 1.0, 0.7, -0.7);
            FactorLayout levels = FactorLayout.levels(LevelKind.FORWARD, 2);

            Optional<BoundedPricer> bands = BoundedPricer.of(market, hedge, levels);

            bands.ifPresent(pricer -> assertTrue(pricer.limits(0).contains(0.0)));
        }
    }
}
