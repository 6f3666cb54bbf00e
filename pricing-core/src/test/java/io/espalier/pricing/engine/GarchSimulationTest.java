package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.analytic.GarchClosedForms;
import io.espalier.pricing.analytic.GarchGreeks;
import io.espalier.pricing.analytic.GarchMoments;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Simulations under GARCH against formulae, recursions and bumps. */
class GarchSimulationTest {

    private static GarchMarket market(Dynamics dynamics, LevelKind kind) {
        return switch (dynamics) {
            case ADDITIVE -> market(dynamics, kind, 1.5, 0.05, 0.1, 0.85, 0.0, 0.0);
            case LOG -> market(dynamics, kind, 1.5e-4, 5e-6, 0.1, 0.83, 0.3, 0.0);
            case GJR -> market(dynamics, kind, 1.5e-4, 5e-6, 0.04, 0.83, 0.2, 0.1);
            case HESTON_NANDI -> market(dynamics, kind, 1.2e-4, 5e-6, 4e-6, 0.6, 0.0, 280.0);
        };
    }

    private static GarchMarket market(
            Dynamics dynamics,
            LevelKind kind,
            double h1,
            double omega,
            double alpha,
            double beta,
            double lambda,
            double gamma) {
        return new GarchMarket(
                dynamics, kind, 100.0, h1, omega, alpha, beta, lambda, gamma, 2e-4, OptionalDouble.empty());
    }

    private static FactorLayout layout(GarchMarket market) {
        List<FactorId> factors = new ArrayList<>(GarchModels.of(market).parameters());
        factors.remove(FactorId.of(FactorId.Kind.RATE));
        factors.add(FactorId.of(FactorId.Kind.RATE));
        factors.add(FactorId.of(FactorId.Kind.STRIKE));
        return new FactorLayout(factors);
    }

    private static MonteCarloPricer pricer(GarchInstrument instrument, MonteCarloPlan plan) {
        FactorLayout layout = layout(instrument.market());
        return new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan);
    }

    private static MonteCarloResult simulate(GarchInstrument instrument, MonteCarloPlan plan) {
        return pricer(instrument, plan).simulate(instrument.read(layout(instrument.market())), paths -> {});
    }

    private static GarchInstrument call(GarchMarket market, double strike, int steps) {
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, strike, steps, 1.0));
    }

    private static AsianOption asian(int steps) {
        return AsianOption.fixed(PutCall.CALL, 100.0, Schedule.equallySpaced(steps), steps, 1.0);
    }

    /**
     * Pathwise derivatives of 250 steps lie within 4 standard errors of central bumps of 1e-4 on other paths, each with its own error;
     * truncation is 1e-8 of the value's third derivative.
     */
    @ParameterizedTest
    @EnumSource(Dynamics.class)
    void pathwiseDerivativesAreBumpedOnes(Dynamics dynamics) {
        GarchMarket market = market(dynamics, LevelKind.SPOT);
        FactorLayout layout = layout(market);
        int steps = dynamics == Dynamics.ADDITIVE || dynamics == Dynamics.LOG ? 250 : 50;
        for (Product product : List.of(asian(steps), BasketOption.of(PayoffType.CALL, 100.0, steps, 1.0))) {
            GarchInstrument instrument = new GarchInstrument(market, product);
            double[] x = instrument.read(layout);
            MonteCarloResult pathwise = simulate(instrument, new MonteCarloPlan(512, 3, false, 2));
            List<MonteCarloPricer> replicates = IntStream.range(0, 8)
                    .mapToObj(r -> pricer(instrument, new MonteCarloPlan(64, 100 + r, false, 2).withoutDerivatives()))
                    .toList();
            double[] bumps = Arrays.stream(x).map(number -> 1e-4 * number).toArray();
            Valuation bumped = Valuation.of(layout);
            assertTrue(new BumpedPricer(replicates, bumps).tryPrice(x, bumped));

            for (int j = 0; j < x.length; j++) {
                double error = Math.hypot(pathwise.gradientError()[j], bumped.gradientError()[j]);
                assertEquals(
                        bumped.gradient()[j],
                        pathwise.gradient()[j],
                        4.0 * error,
                        product.label() + " " + layout.factor(j).name());
            }
        }
    }

    /** Bachelier's formula, whose derivative to alpha takes Stein's lemma; a path feels alpha through its variances. */
    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void withoutAlphaSimulationGivesTheClosedForm(PayoffType type) {
        GarchMarket market = market(Dynamics.ADDITIVE, LevelKind.FORWARD, 1.5, 0.05, 0.0, 0.85, 0.0, 0.0);
        GarchInstrument instrument = new GarchInstrument(market, BasketOption.of(type, 102.0, 20, 1.0));
        FactorLayout layout = layout(market);

        MonteCarloResult simulated = simulate(instrument, new MonteCarloPlan(1 << 15, 11, true, 2));

        GarchGreeks closed = GarchClosedForms.of(market, instrument.product()).orElseThrow();
        assertEquals(closed.pv(), simulated.value(), 3.5 * simulated.error());
        for (int j = 0; j < layout.size(); j++) {
            FactorId factor = layout.factor(j);
            assertEquals(
                    factor.isLevel() ? closed.delta() : closed.by(factor.kind()),
                    simulated.gradient()[j],
                    4.0 * simulated.gradientError()[j],
                    factor.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.Kind.class)
    void theLawAtExpiryHasItsExactMoments(Sampling.Kind kind) {
        GarchMarket market = market(Dynamics.ADDITIVE, LevelKind.SPOT);
        GarchInstrument instrument = call(market, 100.0, 30);
        Sampling sampling = new Sampling(kind, kind == Sampling.Kind.INDEPENDENT ? 1 : 16);
        GarchMoments exact = GarchMoments.after(30, 1.5, 0.05, 0.1, 0.85, 0.0);
        for (boolean antithetic : new boolean[] {false, true}) {
            MonteCarloPlan plan = new MonteCarloPlan(1 << 15, 13, antithetic, 2).withSampling(sampling);

            TerminalLaw law = TerminalLaw.of(instrument, plan);

            // Moment matching is biased by 1/256 of a deviation per path: 4e-3 of each moment at most.
            double bias = kind == Sampling.Kind.MOMENT_MATCHED ? 1.0 / 256.0 : 0.0;
            assertEquals(exact.square(), law.variance(), 4.0 * law.varianceError() + bias * exact.square(), "variance");
            assertEquals(
                    exact.kurtosis(), law.kurtosis(), 4.0 * law.kurtosisError() + bias * exact.kurtosis(), "kurtosis");
        }
    }

    @Test
    void theLawDoesNotDependOnThreads() {
        GarchInstrument instrument = call(market(Dynamics.LOG, LevelKind.SPOT), 100.0, 12);

        TerminalLaw one = TerminalLaw.of(instrument, new MonteCarloPlan(30_000, 17, false, 1));

        assertEquals(one, TerminalLaw.of(instrument, new MonteCarloPlan(30_000, 17, false, 3)));
    }

    /** E S^2 of a log-return's level, by the transform of a Heston-Nandi one: ln S has variance d2 ln M/dphi2 at 0. */
    @Test
    void aLogReturnsLawIsThatOfItsLogarithm() {
        GarchMarket market = market(Dynamics.LOG, LevelKind.SPOT, 4e-4, 4e-5, 0.0, 0.9, 0.3, 0.0);
        double variance = 0.0;
        double h = 4e-4;
        for (int step = 0; step < 10; step++) {
            variance += h;
            h = 4e-5 + 0.9 * h;
        }

        TerminalLaw law = TerminalLaw.of(call(market, 100.0, 10), new MonteCarloPlan(1 << 15, 19, false, 2));

        assertEquals(variance, law.variance(), 4.0 * law.varianceError());
        assertEquals(3.0, law.kurtosis(), 4.0 * law.kurtosisError());
    }

    /** Value and Greeks with and without, on other paths; and it is worth having. */
    @ParameterizedTest
    @EnumSource(Dynamics.class)
    void theControlWithMatchedVarianceChangesNothingButTheError(Dynamics dynamics) {
        for (LevelKind kind : LevelKind.values()) {
            GarchMarket market = market(dynamics, kind);
            FactorLayout layout = layout(market);
            for (Product product : List.of(BasketOption.of(PayoffType.PUT, 97.0, 20, 1.0), asian(10))) {
                GarchInstrument instrument = new GarchInstrument(market, product);
                MonteCarloPlan plain = new MonteCarloPlan(1 << 13, 23, false, 2).withCurvature(true);

                MonteCarloResult without = simulate(instrument, plain);
                MonteCarloResult with = simulate(
                        instrument,
                        new MonteCarloPlan(1 << 13, 29, false, 2)
                                .withCurvature(true)
                                .withControl());

                assertTrue(with.error() < 0.6 * without.error(), product.label() + ": " + with.error());
                assertEquals(without.value(), with.value(), 4.0 * Math.hypot(without.error(), with.error()));
                for (int j = 0; j < layout.size(); j++) {
                    assertEquals(
                            without.gradient()[j],
                            with.gradient()[j],
                            4.0 * Math.hypot(without.gradientError()[j], with.gradientError()[j]),
                            product.label() + " " + layout.factor(j).name());
                }
                assertEquals(
                        without.gamma()[0][0],
                        with.gamma()[0][0],
                        4.0 * Math.hypot(without.gammaError()[0][0], with.gammaError()[0][0]),
                        product.label() + " gamma");
            }
        }
    }

    /** A straddle by a straddle, a digital by a digital: on the twin, at its own strike. */
    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void everyPayoffHasAControlThatFits(PayoffType type) {
        for (Dynamics dynamics : List.of(Dynamics.ADDITIVE, Dynamics.HESTON_NANDI)) {
            GarchMarket market = market(dynamics, LevelKind.SPOT);
            GarchInstrument instrument = new GarchInstrument(market, BasketOption.of(type, 101.0, 20, 1.0));
            FactorLayout layout = layout(market);
            MonteCarloResult plain =
                    simulate(instrument, new MonteCarloPlan(1 << 13, 71, false, 2).withCurvature(true));
            MonteCarloResult control = simulate(
                    instrument,
                    new MonteCarloPlan(1 << 13, 73, false, 2)
                            .withCurvature(true)
                            .withControl());

            assertTrue(control.error() < 0.4 * plain.error(), dynamics + " " + control.error() / plain.error());
            assertEquals(plain.value(), control.value(), 4.0 * Math.hypot(plain.error(), control.error()));
            for (int j = 0; j < layout.size(); j++) {
                assertEquals(
                        plain.gradient()[j],
                        control.gradient()[j],
                        4.0 * Math.hypot(plain.gradientError()[j], control.gradientError()[j]),
                        dynamics + " " + layout.factor(j).name());
            }
            assertEquals(
                    plain.gamma()[0][0],
                    control.gamma()[0][0],
                    4.0 * Math.hypot(plain.gammaError()[0][0], control.gammaError()[0][0]),
                    dynamics + " gamma");
        }
    }

    /** A variance that leaps makes the law far from normal: the transform knows it, and so does the last step. */
    @ParameterizedTest
    @EnumSource(
            value = PayoffType.class,
            names = {"DIGITAL_CALL", "DIGITAL_PUT"})
    void digitalsOfASkewedLawHaveNoBias(PayoffType type) {
        for (LevelKind kind : LevelKind.values()) {
            GarchMarket market = market(Dynamics.HESTON_NANDI, kind, 1.9e-4, 6.9e-6, 1.36e-5, 0.04, 0.0, 254.0);
            GarchInstrument instrument = new GarchInstrument(market, BasketOption.of(type, 103.5, 12, 1.0));
            FactorLayout layout = layout(market);
            GarchGreeks closed =
                    GarchClosedForms.of(market, instrument.product()).orElseThrow();

            for (MonteCarloPlan plan : List.of(
                    new MonteCarloPlan(1 << 15, 3, true, 2), new MonteCarloPlan(1 << 14, 5, false, 2).withControl())) {
                MonteCarloResult simulated = simulate(instrument, plan);

                assertEquals(closed.pv(), simulated.value(), 3.5 * simulated.error());
                for (int j = 0; j < layout.size(); j++) {
                    FactorId factor = layout.factor(j);
                    assertEquals(
                            factor.isLevel() ? closed.delta() : closed.by(factor.kind()),
                            simulated.gradient()[j],
                            4.0 * simulated.gradientError()[j],
                            factor.name());
                }
            }
        }
    }

    @Test
    void sobolOverABridgeOfTheShockIsUnbiased() {
        GarchInstrument instrument = call(market(Dynamics.HESTON_NANDI, LevelKind.SPOT), 100.0, 32);
        double exact = GarchClosedForms.of(instrument.market(), instrument.product())
                .orElseThrow()
                .pv();

        MonteCarloResult plain = simulate(instrument, new MonteCarloPlan(1 << 13, 31, false, 2));
        MonteCarloResult sobol =
                simulate(instrument, new MonteCarloPlan(1 << 13, 31, false, 2).withSampling(Sampling.sobol(16)));

        assertEquals(exact, sobol.value(), 4.0 * sobol.error());
        assertTrue(sobol.error() < 0.5 * plain.error(), "error " + sobol.error());
    }

    /** A sample of n has a bias of order 1/n of the value: half a standard error is granted for it. */
    @ParameterizedTest
    @EnumSource(Dynamics.class)
    void theEmpiricalMartingaleAgreesWithPlainPaths(Dynamics dynamics) {
        GarchMarket market = market(dynamics, LevelKind.SPOT);
        FactorLayout layout = layout(market);
        GarchInstrument instrument = call(market, 101.0, 15);

        MonteCarloResult moved = new EmpiricalMartingale(instrument, layout, 2048, 16, 37).simulate(2);
        MonteCarloResult plain = simulate(instrument, new MonteCarloPlan(1 << 15, 41, false, 2));

        assertEquals(plain.value(), moved.value(), 4.5 * Math.hypot(plain.error(), moved.error()));
        assertTrue(moved.error() < plain.error(), "error " + moved.error() + " of " + plain.error());
        for (int j = 0; j < layout.size(); j++) {
            assertEquals(
                    plain.gradient()[j],
                    moved.gradient()[j],
                    4.5 * Math.hypot(plain.gradientError()[j], moved.gradientError()[j]),
                    layout.factor(j).name());
        }
        assertEquals(
                moved.value(),
                new EmpiricalMartingale(instrument, layout, 2048, 16, 37)
                        .simulate(1)
                        .value(),
                0.0);
    }

    /** On one sample call less put is the discounted forward to rounding, and so are their derivatives. */
    @Test
    void theEmpiricalMartingaleKeepsParity() {
        GarchMarket market = market(Dynamics.LOG, LevelKind.SPOT);
        FactorLayout layout = layout(market);
        MonteCarloResult call = new EmpiricalMartingale(call(market, 103.0, 15), layout, 512, 2, 43).simulate(1);
        MonteCarloResult put = new EmpiricalMartingale(
                        new GarchInstrument(market, BasketOption.of(PayoffType.PUT, 103.0, 15, 1.0)),
                        layout,
                        512,
                        2,
                        43)
                .simulate(1);
        double discount = Math.exp(-15.0 * 2e-4);

        assertEquals(100.0 - 103.0 * discount, call.value() - put.value(), 1e-11);
        double[] forward = new double[layout.size()];
        forward[0] = 1.0;
        forward[layout.size() - 2] = 15.0 * 103.0 * discount;
        forward[layout.size() - 1] = -discount;
        double[] apart = new double[forward.length];
        Arrays.setAll(apart, j -> call.gradient()[j] - put.gradient()[j]);
        // The variance's parameters move levels by 1e5 per unit.
        assertArrayEquals(forward, apart, 1e-8);
    }

    /** Lo (1987), theorem 1: E (S - K)+ <= (F - K + sqrt((F - K)^2 + v))/2, v the exact variance of S; and never below intrinsic. */
    @Test
    void losBoundIsRespected() {
        GarchMarket market = market(Dynamics.ADDITIVE, LevelKind.FORWARD);
        double variance = GarchMoments.after(40, 1.5, 0.05, 0.1, 0.85, 0.0).square();
        double discount = Math.exp(-40.0 * 2e-4);
        for (double strike : new double[] {80.0, 95.0, 100.0, 103.0, 120.0}) {
            MonteCarloResult call =
                    simulate(call(market, strike, 40), new MonteCarloPlan(1 << 12, 47, false, 2).withControl());
            double apart = 100.0 - strike;

            assertTrue(
                    call.value() - 4.0 * call.error() <= discount * 0.5 * (apart + Math.sqrt(apart * apart + variance)),
                    "Lo at " + strike);
            assertTrue(call.value() + 4.0 * call.error() >= discount * Math.max(apart, 0.0), "intrinsic at " + strike);
        }
    }

    /** The closed form of two steps; seed by seed the error bar must hold what is missed. */
    @Test
    void gammasOfFewStepsHaveNoBias() {
        GarchMarket market = new GarchMarket(
                GarchMarket.Dynamics.ADDITIVE,
                LevelKind.FORWARD,
                100.0,
                1.0,
                0.05,
                0.0,
                0.9,
                0.0,
                0.0,
                0.0,
                OptionalDouble.empty());
        GarchInstrument call = call(market, 100.0, 2);
        // Two steps of variance 1 and 0.95: phi(0)/sqrt(1.95).
        double exact = Math.sqrt(1.0 / (2.0 * Math.PI * 1.95));
        double sum = 0.0;
        for (int seed = 0; seed < 16; seed++) {
            MonteCarloResult result =
                    simulate(call, new MonteCarloPlan(20_000, 500 + seed, false, 2).withCurvature(true));
            sum += (result.gamma()[0][0] - exact) / result.gammaError()[0][0];
        }
        assertEquals(0.0, sum / 16.0, 4.0 / Math.sqrt(16.0));
    }

    /** Where the variance's fourth moment grows without bound a sample cannot know the error of its kurtosis. */
    @Test
    void errorsThatNoSampleKnowsAreNotGiven() {
        GarchMarket heavy = new GarchMarket(
                GarchMarket.Dynamics.ADDITIVE,
                LevelKind.FORWARD,
                100.0,
                1.0,
                0.05,
                0.3,
                0.6,
                0.0,
                0.0,
                0.0,
                OptionalDouble.empty());

        TerminalLaw law = TerminalLaw.of(call(heavy, 100.0, 10), new MonteCarloPlan(4096, 3, false, 1));
        TerminalLaw few = TerminalLaw.of(call(heavy, 100.0, 10), new MonteCarloPlan(2, 3, false, 1));

        assertTrue(Double.isNaN(law.kurtosisError()) && law.varianceError() > 0.0, law.toString());
        assertTrue(Double.isNaN(few.varianceError()) && Double.isNaN(few.kurtosisError()), few.toString());
    }
}
