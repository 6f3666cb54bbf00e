package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.MatchedVariancePricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formulae with matched variance leave no arbitrage; what is planted in them is seen, with its size. */
class GarchArbitrageTest {
    private static final double RATE = 2e-4;
    private static final FactorLayout SMILE = layout(
            FactorId.of(FactorId.Kind.MONEYNESS),
            FactorId.of(FactorId.Kind.EXPIRY),
            FactorId.of(FactorId.Kind.VARIANCE_RATIO));
    private static final Box SMILE_BOX = new Box(new double[] {-3, 3, 0.25}, new double[] {3, 250, 4});

    private static FactorLayout layout(FactorId... factors) {
        return new FactorLayout(List.of(factors));
    }

    private static FactorLayout raw(LevelKind kind) {
        return layout(
                FactorId.level(kind, 0),
                FactorId.of(FactorId.Kind.STRIKE),
                FactorId.of(FactorId.Kind.EXPIRY),
                FactorId.of(FactorId.Kind.FIRST_VARIANCE));
    }

    private static GarchInstrument option(Dynamics dynamics, LevelKind kind, PayoffType type, double notional) {
        double unit = dynamics == Dynamics.ADDITIVE ? 1.0 : 1e-4;
        GarchMarket market = new GarchMarket(
                dynamics, kind, 100.0, unit, 0.04 * unit, 0.06, 0.9, 0.1, 0.0, RATE, OptionalDouble.empty());
        BasketOption paid = new BasketOption(type, 100.0, 21, new double[] {1.0}, notional, Optional.empty());
        return new GarchInstrument(market, paid);
    }

    private static void requireNone(GarchInstrument option, FactorLayout layout, Box box, int claims) {
        Pricer formula = new Planted(new MatchedVariancePricer(option, layout, box), unchanged -> {});
        ArbitrageChecks checks = new ArbitrageChecks(option, layout);
        Validation.compare(formula, formula, box, 300, 5L, checks);

        assertEquals(claims, checks.breaches().size(), layout.toString());
        for (Breaches breaches : checks.breaches()) {
            assertEquals(300, breaches.checked());
            // Wings meet their bounds to rounding, 1e-16 of values of size 100 and their sums.
            assertTrue(breaches.worst() <= 1e-11, option.market() + " " + breaches.claim() + " " + breaches.worst());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PayoffType.class,
            names = {"CALL", "PUT", "STRADDLE"})
    void aFormulaLeavesNoArbitrageInAnyColumns(PayoffType type) {
        for (LevelKind kind : LevelKind.values()) {
            for (Dynamics dynamics : List.of(Dynamics.ADDITIVE, Dynamics.LOG)) {
                for (double notional : new double[] {1.0, -2.0}) {
                    GarchInstrument option = option(dynamics, kind, type, notional);
                    double unit = option.market().h1();
                    requireNone(option, SMILE, SMILE_BOX, 4);
                    requireNone(
                            option,
                            raw(kind),
                            new Box(new double[] {80, 90, 3, unit / 4}, new double[] {120, 110, 250, unit * 4}),
                            5);
                }
            }
        }
    }

    /** The formula at one point, with something planted in it. */
    private record Planted(Pricer formula, Consumer<Valuation> change) implements Pricer {
        @Override
        public FactorLayout layout() {
            return formula.layout();
        }

        @Override
        public Box domain() {
            return formula.domain();
        }

        @Override
        public int stepColumn() {
            return layout().columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        }

        @Override
        public boolean tryPrice(double[] x, Valuation out) {
            boolean priced = formula.tryPrice(x, out);
            change.accept(out);
            return priced;
        }
    }

    private static final double M = 0.4;
    private static final double STEPS = 40;

    private static Breaches worst(GarchInstrument option, String claim, Consumer<Valuation> change) {
        double[] x = {M, STEPS, 2.0};
        Pricer formula = new MatchedVariancePricer(option, SMILE, new Box(x, x));
        ArbitrageChecks checks = new ArbitrageChecks(option, SMILE);
        Validation.compare(new Planted(formula, change), formula, new Box(x, x), 1, 5L, checks);
        return Stream.of(checks.breaches().toArray(Breaches[]::new))
                .filter(breaches -> breaches.claim().startsWith(claim))
                .findFirst()
                .orElseThrow();
    }

    /** v = hbar (T + (ratio - 1) (1 - p^T)/(1 - p)) of the additive market, p = 0.96, hbar = 1. */
    private static double variance(double steps) {
        return steps + (1.0 - Math.pow(0.96, steps)) / 0.04;
    }

    private static final GarchInstrument ADDITIVE = option(Dynamics.ADDITIVE, LevelKind.SPOT, PayoffType.CALL, 1.0);
    private static final GarchInstrument LOG = option(Dynamics.LOG, LevelKind.SPOT, PayoffType.CALL, 1.0);

    /** Bachelier: dC/dT = D phi(m) v_T/(2 s), undiscounted; v_T by a central bump, good to 1e-9. */
    @Test
    void aCalendarBreachOfAnAdditiveSmileIsWhatWasPlantedLessTheSlopeAtAFixedStrike() {
        double v = variance(STEPS);
        double slope = (variance(STEPS + 1e-4) - variance(STEPS - 1e-4)) / 2e-4;
        double expected = Math.exp(-RATE * STEPS) * NormalDistribution.density(M) * slope / (2.0 * Math.sqrt(v));

        Breaches found = worst(ADDITIVE, "worth no less", valuation -> valuation.gradient()[1] -= 1.0);

        assertEquals("d_T", found.output());
        assertEquals(1.0 - expected, found.worst(), 1e-8);
    }

    /** Black, K/F held: dC/dT = D F phi(d1) v_T/(2 s) with D F = S, d1 = m + s/2. */
    @Test
    void aCalendarBreachOfALogSmileHoldsTheStrikeOverTheForward() {
        double p = LOG.market().persistence();
        double hbar = LOG.market().omega() / (1.0 - p);
        double g = (1.0 - Math.pow(p, STEPS)) / (1.0 - p);
        double v = hbar * (STEPS + g);
        double slope = hbar * (1.0 - Math.pow(p, STEPS) * Math.log(p) / (1.0 - p));
        double s = Math.sqrt(v);
        double expected = 100.0 * NormalDistribution.density(M + 0.5 * s) * slope / (2.0 * s);

        Breaches found = worst(LOG, "worth no less", valuation -> valuation.gradient()[1] -= 1.0);

        assertEquals(1.0 - expected, found.worst(), 1e-9);
    }

    /** V_KK = D phi(d2)/(K s), times (K s)^2; d2 = m - s/2. */
    @Test
    void aButterflyBreachOfALogSmileIsReadInTheStrike() {
        double p = LOG.market().persistence();
        double hbar = LOG.market().omega() / (1.0 - p);
        double s = Math.sqrt(hbar * (STEPS + (1.0 - Math.pow(p, STEPS)) / (1.0 - p)));
        double strike = 100.0 * Math.exp(RATE * STEPS - M * s);
        double expected = Math.exp(-RATE * STEPS) * NormalDistribution.density(M - 0.5 * s) * strike * s;

        Breaches found = worst(
                LOG,
                "convex in the strike: V_mm + s V_m",
                valuation -> valuation.curvature()[0] -= 9.0);

        assertEquals("gamma", found.output());
        assertEquals(9.0 - expected, found.worst(), 1e-9);
        assertEquals(0, found.withinNoise());
    }

    /** dV/dK = -D Phi(d2): another D too steep breaks -D by D Phi(d2). */
    @Test
    void aSlopeInTheStrikeBeyondTheDiscountIsSeen() {
        double v = variance(STEPS);
        double discount = Math.exp(-RATE * STEPS);

        Breaches found =
                worst(ADDITIVE, "monotone in strike", valuation -> valuation.gradient()[0] += discount * Math.sqrt(v));

        assertEquals(discount * NormalDistribution.cdf(M), found.worst(), 1e-10);
    }

    @Test
    void aValueBelowTheDiscountedIntrinsicIsSeen() {
        double intrinsic = Math.exp(-RATE * STEPS) * M * Math.sqrt(variance(STEPS));

        Breaches found = worst(
                ADDITIVE, "value at least", valuation -> valuation.set(intrinsic - 0.25, 0.1, ValueSource.CLOSED));

        assertEquals(0.25, found.worst(), 1e-10);
    }
}
