package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A closed form leaves no arbitrage; a candidate that does is seen, with the size that it was given. */
class ArbitrageChecksTest {
    private static final double RATE = 0.05;
    private static final MarketData SPOTS =
            MarketData.ofSpots(new double[] {100, 100}, new double[] {20, 15}, Correlation.identity(2), RATE);
    private static final FactorLayout ALL = new FactorLayout(List.of(
            FactorId.spot(0),
            FactorId.spot(1),
            FactorId.of(FactorId.Kind.STRIKE),
            FactorId.of(FactorId.Kind.EXPIRY),
            FactorId.of(FactorId.Kind.RATE)));
    private static final Box ALL_BOX =
            new Box(new double[] {60, 60, 20, 0.1, -0.05}, new double[] {140, 140, 60, 3.0, 0.1});

    private static List<Breaches> ofItself(PayoffType type, double notional) {
        Product product = new BasketOption(type, 40, 1, new double[] {0.8, -0.4}, notional, Optional.empty());
        Instrument instrument = new Instrument(SPOTS, product);
        AnalyticPricer closed = new AnalyticPricer(instrument, ALL, ALL_BOX);
        ArbitrageChecks checks = new ArbitrageChecks(instrument, ALL);
        Validation.compare(closed, closed, ALL_BOX, 2000, 3L, checks);
        return checks.breaches();
    }

    /** Deep in and out of the money the closed form meets its bounds to rounding: 1e-12 at values of size 100. */
    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void aClosedFormLeavesNoArbitrageWhateverTheSignsOfWeightsAndNotional(PayoffType type) {
        for (double notional : new double[] {1.0, -2.0}) {
            List<Breaches> breaches = ofItself(type, notional);

            assertEquals(type.isDigital() ? 4 : 5, breaches.size());
            for (Breaches claim : breaches) {
                assertEquals(2000, claim.checked());
                assertTrue(claim.worst() <= 1e-12, claim.claim() + " " + claim.worst());
            }
        }
    }

    private static final FactorLayout LEVELS = new FactorLayout(List.of(FactorId.forward(0)));
    private static final Box UNIT = new Box(new double[] {-1.0}, new double[] {1.0});

    private static List<Breaches> of(PayoffType type, double constant, double slope, double curve, double noise) {
        MarketData market =
                MarketData.ofForwards(new double[] {0}, new double[] {1}, Correlation.identity(1), Math.log(2.0));
        Instrument instrument = new Instrument(market, BasketOption.of(type, 0.0, 1.0, 1.0));
        ArbitrageChecks checks = new ArbitrageChecks(instrument, LEVELS);
        QuadraticPricer candidate = new QuadraticPricer(LEVELS, UNIT, constant, new double[] {slope}, curve, 0.0);
        QuadraticPricer reference = new QuadraticPricer(LEVELS, UNIT, 0.0, new double[1], 0.0, noise);
        Validation.compare(candidate, reference, UNIT, 1000, 3L, checks);
        return checks.breaches();
    }

    /** D = 1/2: a delta of 0.75 is 0.25 too large everywhere; the value -0.1 + 0.75 x is below D max(x, 0) for x < 0.4, by 0.85 at -1. */
    @Test
    void aDeltaBeyondTheDiscountAndAValueBelowIntrinsicAreSeen() {
        List<Breaches> breaches = of(PayoffType.CALL, -0.1, 0.75, 0.0, 0.0);

        assertEquals(
                "value at least the discounted intrinsic value", breaches.get(0).claim());
        assertEquals(0.85, breaches.get(0).worst(), 0.01);
        assertEquals(700, breaches.get(0).count(), 4 * Math.sqrt(1000 * 0.7 * 0.3));
        assertEquals("delta within [0, D w dF/dx], w=1", breaches.get(1).claim());
        assertEquals("d_forward[0]", breaches.get(1).output());
        assertEquals(1000, breaches.get(1).count());
        assertEquals(0.25, breaches.get(1).worst(), 1e-12);
        assertEquals(0, breaches.get(2).count());
        assertEquals(0, breaches.get(1).withinNoise());
        assertEquals(1000, breaches.get(1).upTo(0.26));
    }

    @Test
    void aConcaveCandidateIsSeenAndAPutTurnsTheSlopesRound() {
        List<Breaches> breaches = of(PayoffType.PUT, 1.0, 0.0, -0.2, 0.0);

        assertEquals(1000, breaches.get(2).count());
        assertEquals(0.2, breaches.get(2).worst(), 1e-12);
        // The slope -0.2 x is above 0 for x < 0, half of the points.
        assertEquals(500, breaches.get(1).count(), 4 * Math.sqrt(250.0));
        assertEquals("delta within [-D w dF/dx, 0], w=1", breaches.get(1).claim());
    }

    /** Breaches of delta are 0.25 everywhere: three standard errors of 0.1 hide them, three of 0.08 do not. */
    @Test
    void aBreachIsJudgedAgainstTheReferencesNoise() {
        assertEquals(1000, of(PayoffType.CALL, 1.0, 0.75, 0.0, 0.1).get(1).withinNoise());
        assertEquals(0, of(PayoffType.CALL, 1.0, 0.75, 0.0, 0.08).get(1).withinNoise());
        // Nobody knows the noise of a gamma.
        assertEquals(0, of(PayoffType.CALL, 1.0, 0.2, -0.2, 9.0).get(2).withinNoise());
    }

    @Test
    void aDigitalPaysAtMostTheDiscount() {
        Breaches value = of(PayoffType.DIGITAL_CALL, 0.6, 0.0, 0.0, 0.0).get(0);

        assertEquals("value at least 0 and at most the discounted payment", value.claim());
        assertEquals(0.1, value.worst(), 1e-12);
        assertTrue(Arrays.stream(value.sizes()).allMatch(size -> size > 0.0));
    }
}
