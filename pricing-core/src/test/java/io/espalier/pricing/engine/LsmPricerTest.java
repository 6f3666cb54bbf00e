package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.regress.CrossValidatedRegression;
import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.NormalisedRidgeGradients;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LsmPricerTest {

    private static FactorLayout all(Instrument instrument) {
        return FactorLayout.all(instrument.market().kind(), instrument.size());
    }

    private static LsmPricer pricer(Instrument instrument, FactorLayout layout, LsmPlan plan) {
        return new LsmPricer(instrument, layout, Box.unbounded(layout.size()), plan);
    }

    private static LsmResult simulate(Instrument instrument, FactorLayout layout, LsmPlan plan) {
        return pricer(instrument, layout, plan).simulate(instrument.read(layout), paths -> {});
    }

    static LsmResult simulate(Instrument instrument, LsmPlan plan) {
        return simulate(instrument, FactorLayout.levels(instrument.market().kind(), instrument.size()), plan);
    }

    private static LsmPlan plan(long observations) {
        return LsmPlan.of(new MonteCarloPlan(observations, 5L, true, 1));
    }

    static Stream<Instrument> onOneState() {
        return Stream.of(
                Bermudans.callOnForwards(Schedule.equallySpaced(10)),
                // Ends before T, where nothing is paid any more, and at unequal distances.
                Bermudans.putOnSpots(Schedule.of(0.3, 0.4, 1.1, 1.9)));
    }

    /**
     * A million paths: 500,000 and their mirror images. The lower bound may lose to the truth what the policy loses: 0.1 % is allowed
     * (0.03 % was the most seen at 8192 training paths); it may not exceed the truth, nor the upper bound fall below it, by more
     * than four standard errors.
     */
    @ParameterizedTest
    @MethodSource("onOneState")
    void boundsEncloseTheQuadrature(Instrument instrument) {
        double truth = Bermudans.worth(instrument);

        FactorLayout strike = new FactorLayout(List.of(FactorId.of(FactorId.Kind.STRIKE)));
        LsmResult result = simulate(instrument, strike, plan(500_000));

        MonteCarloResult lower = result.lower();
        String seen = truth + " in " + lower.value() + " (" + lower.error() + ") to " + result.upper() + " ("
                + result.upperError() + ")";
        assertTrue(lower.value() <= truth + 4.0 * lower.error(), seen);
        assertTrue(lower.value() >= truth - 4.0 * lower.error() - 1e-3 * truth, seen);
        assertTrue(result.upper() >= truth - 4.0 * result.upperError(), seen);
        assertTrue(result.upper() <= truth + 4.0 * result.upperError() + 3e-3 * truth, seen);
        assertTrue(result.upper() - lower.value() < 5e-3 * truth, seen);
    }

    /** With three unlike carries a part of the state is left out: bounds still, and close. */
    @ParameterizedTest
    @EnumSource(PutCall.class)
    void boundsAreCloseWhereTheStateIsNotOneNumber(PutCall type) {
        Instrument instrument = Bermudans.onUnlikeCarries(type, 8);

        LsmResult result = simulate(instrument, plan(100_000));

        double gap = result.upper() - result.lower().value();
        double error = Math.hypot(result.upperError(), result.lower().error());
        assertTrue(gap > -4.0 * error, gap + " (" + error + ")");
        assertTrue(gap < 5e-3 * result.upper(), gap + " of " + result.upper());
    }

    static Stream<Arguments> learning() {
        LsmPlan usual = small();
        return Stream.of(
                        usual.withBasis(LsmBasis.MONOMIAL),
                        usual.withBasis(LsmBasis.RADIAL),
                        usual.withRegression(new NormalisedRidgeGradients(1e-6, 0.1)),
                        usual.withRegression(CrossValidatedRegression.of(1e-6)))
                .map(Arguments::of);
    }

    /** A quarter of the usual paths. */
    private static LsmPlan small() {
        MonteCarloPlan valuation = new MonteCarloPlan(20_000, 5L, true, 1);
        return new LsmPlan(2048, 512, 4, new DifferentialRegression(4.0, 1e-6), valuation);
    }

    /** Two signals, and every way to learn from them: bounds still, and close; a quarter of the paths may lose four times as much. */
    @ParameterizedTest
    @MethodSource("learning")
    void boundsAreCloseHoweverThePolicyIsLearnt(LsmPlan plan) {
        Instrument instrument = Bermudans.onUnlikeCarries(PutCall.PUT, 4);

        LsmResult result = simulate(instrument, plan);

        double gap = result.upper() - result.lower().value();
        double error = Math.hypot(result.upperError(), result.lower().error());
        assertTrue(gap > -4.0 * error, gap + " (" + error + ")");
        assertTrue(gap < 2e-2 * result.upper() + 4.0 * error, gap + " of " + result.upper());
    }

    /** Monomials span what Chebyshev polynomials do, and the ridge is next to nothing: one policy but for few paths at its edge. */
    @Test
    void monomialsLearnThePolicyOfChebyshevPolynomials() {
        Instrument instrument = Bermudans.putOnSpots(Schedule.equallySpaced(5));

        LsmResult chebyshev = simulate(instrument, small());
        LsmResult monomial = simulate(instrument, small().withBasis(LsmBasis.MONOMIAL));

        double truth = chebyshev.lower().value();
        assertEquals(truth, monomial.lower().value(), 1e-4 * truth);
        assertEquals(chebyshev.upper(), monomial.upper(), 1e-4 * truth);
    }

    static Stream<Instrument> forGreeks() {
        return Stream.of(
                Bermudans.callOnForwards(Schedule.equallySpaced(5)),
                Bermudans.putOnForwards(Schedule.equallySpaced(5)),
                Bermudans.putOnSpots(Schedule.equallySpaced(5)),
                Bermudans.putOnSpots(Schedule.of(0.3, 1.1, 2.0)));
    }

    /**
     * Every factor's derivative against bumped quadrature, each at 4.5 standard errors and, for decisions that are nearly but not quite
     * the best, 1 % of the largest of its kind. Bumps of 1e-4 leave 1e-8 of truncation and 1e-10/1e-4 of the quadrature.
     */
    @ParameterizedTest
    @MethodSource("forGreeks")
    void derivativesAreThoseOfTheQuadrature(Instrument instrument) {
        FactorLayout layout = all(instrument);

        MonteCarloResult lower = simulate(instrument, layout, plan(100_000)).lower();

        for (int j = 0; j < layout.size(); j++) {
            double bumped = bumped(instrument, layout, j);
            double error = lower.gradientError()[j];
            assertTrue(error > 0.0 && error < 0.05 * Math.max(1.0, Math.abs(bumped)), "error of " + j + ": " + error);
            assertEquals(
                    bumped,
                    lower.gradient()[j],
                    4.5 * error + 0.01 * Math.abs(bumped),
                    layout.factor(j).name());
        }
    }

    private static double bumped(Instrument instrument, FactorLayout layout, int j) {
        double h = 1e-4;
        double[] up = instrument.read(layout);
        double[] down = up.clone();
        up[j] += h;
        down[j] -= h;
        return (Bermudans.worth(instrument.with(layout, up)) - Bermudans.worth(instrument.with(layout, down)))
                / (up[j] - down[j]);
    }

    /** Against second differences of the quadrature, h = 0.1: truncation below 1e-6, rounding 1e-10/1e-2. */
    @Test
    void curvatureIsThatOfTheQuadrature() {
        Instrument instrument = Bermudans.callOnForwards(Schedule.equallySpaced(4));
        FactorLayout layout = FactorLayout.levels(instrument.market().kind(), instrument.size());
        LsmPlan plan = LsmPlan.of(new MonteCarloPlan(200_000, 5L, true, 1).withCurvature(true));

        MonteCarloResult lower = simulate(instrument, layout, plan).lower();

        double h = 0.1;
        double[] x = instrument.read(layout);
        double[] up = {x[0] + h, x[1], x[2]};
        double[] down = {x[0] - h, x[1], x[2]};
        double second = (Bermudans.worth(instrument.with(layout, up))
                        - 2.0 * Bermudans.worth(instrument)
                        + Bermudans.worth(instrument.with(layout, down)))
                / (h * h);
        assertTrue(lower.gammaError()[0][0] < 0.1 * second);
        assertEquals(second, lower.gamma()[0][0], 4.5 * lower.gammaError()[0][0] + 0.02 * second);
    }

    /** A call on forwards without a rate is worth most at the end: both bounds are the European price. */
    @Test
    void withoutARateTheCallIsEuropean() {
        Instrument dear = Bermudans.callOnForwards(Schedule.equallySpaced(6));
        FactorLayout rate = new FactorLayout(List.of(FactorId.of(FactorId.Kind.RATE)));
        Instrument free = dear.with(rate, new double[1]);
        double european = european(free);

        LsmResult result = simulate(free, plan(100_000));

        assertEquals(european, result.lower().value(), 4.0 * result.lower().error());
        assertEquals(european, result.upper(), 4.0 * result.upperError() + 2e-3 * european);
    }

    private static double european(Instrument instrument) {
        BermudanOption option = (BermudanOption) instrument.product();
        BasketOption european = BasketOption.of(PayoffType.CALL, option.strike(), option.expiry(), option.weights());
        return option.notional()
                * BasketClosedForm.value(instrument.market(), european).pv();
    }

    /** One date leaves nothing to decide; the martingale then is the payoff itself, up to 1/96 of h = 1/8 deviations at its kink. */
    @Test
    void oneDateIsAEuropeanOptionAndItsUpperBoundHasNoNoise() {
        Instrument once = Bermudans.callOnForwards(Schedule.equallySpaced(1));
        double european = european(once);

        LsmResult result = simulate(once, plan(50_000));

        assertEquals(european, result.lower().value(), 4.0 * result.lower().error());
        assertEquals(european, result.upper(), 4.0 * result.upperError());
        assertTrue(result.upperError() < 1e-4 * european, "" + result.upperError());
    }

    /** However bad the policy, bounds are bounds: two training paths and a constant. */
    @Test
    void aPoorPolicyGivesWideBoundsNotWrongOnes() {
        Instrument instrument = Bermudans.putOnSpots(Schedule.equallySpaced(8));
        double truth = Bermudans.worth(instrument);
        MonteCarloPlan valuation = new MonteCarloPlan(50_000, 5L, true, 1);
        LsmPlan poor = new LsmPlan(2, 2048, 0, DifferentialRegression.ordinary(), valuation);

        LsmResult result = simulate(instrument, poor);

        assertTrue(result.lower().value() <= truth + 4.0 * result.lower().error());
        assertTrue(result.upper() >= truth - 4.0 * result.upperError());
        assertTrue(result.upper() - result.lower().value() > 0.02 * truth, "a policy known to be poor");
    }

    /** T = 0 is what it pays now; without volatility the best date is known: here the first, 0.5 years on, for a forward in the money. */
    @Test
    void whatIsCertainIsAnsweredWithoutAPath() {
        Instrument instrument = Bermudans.callOnForwards(Schedule.equallySpaced(4));
        FactorLayout layout = all(instrument);
        double[] now = instrument.read(layout);
        now[layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY))] = 0.0;
        double[] still = instrument.read(layout);
        for (int i = 0; i < 3; i++) {
            still[layout.columnOf(FactorId.volatility(i))] = 0.0;
        }
        double intrinsic = 2.0 * (0.4 * 100.0 + 0.3 * 95.0 + 0.3 * 110.0 - 100.0);
        LsmPricer pricer = pricer(instrument, layout, plan(1000));

        LsmResult today = pricer.simulate(now, paths -> {});
        LsmResult certain = pricer.simulate(still, paths -> {});

        assertEquals(intrinsic, today.lower().value(), 1e-12);
        assertEquals(Math.exp(-0.04) * intrinsic, certain.lower().value(), 1e-12);
        assertEquals(certain.lower().value(), certain.upper());
        assertEquals(0.0, certain.lower().error() + certain.upperError());
        assertEquals(2.0 * 0.4 * Math.exp(-0.04), certain.lower().gradient()[0], 1e-14);
        int rate = layout.columnOf(FactorId.of(FactorId.Kind.RATE));
        assertEquals(-0.5 * certain.lower().value(), certain.lower().gradient()[rate], 1e-12);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Instrument instrument = Bermudans.onUnlikeCarries(PutCall.CALL, 3);
        FactorLayout layout = all(instrument);
        LsmResult one = threads(instrument, layout, 1);
        for (int threads : new int[] {2, 5}) {
            LsmResult many = threads(instrument, layout, threads);

            assertEquals(one.lower().value(), many.lower().value());
            assertArrayEquals(one.lower().gradient(), many.lower().gradient());
            assertArrayEquals(one.lower().gradientError(), many.lower().gradientError());
            assertEquals(one.upper(), many.upper());
            assertEquals(one.upperError(), many.upperError());
        }
    }

    private static LsmResult threads(Instrument instrument, FactorLayout layout, int threads) {
        MonteCarloPlan valuation = new MonteCarloPlan(20_000, 3L, false, threads);
        return simulate(instrument, layout, new LsmPlan(512, 600, 3, new DifferentialRegression(1.0, 1e-6), valuation));
    }

    @Test
    void anotherSeedGivesOtherPathsForEverything() {
        Instrument instrument = Bermudans.putOnSpots(Schedule.equallySpaced(3));
        LsmResult first = simulate(instrument, LsmPlan.of(new MonteCarloPlan(1000, 1L, true, 1)));
        LsmResult second = simulate(instrument, LsmPlan.of(new MonteCarloPlan(1000, 2L, true, 1)));

        assertTrue(first.lower().value() != second.lower().value());
        assertTrue(first.upper() != second.upper());
    }

    @Test
    void progressEndsAtAllPaths() {
        Instrument instrument = Bermudans.putOnSpots(Schedule.equallySpaced(3));
        FactorLayout layout = all(instrument);
        List<Long> seen = new ArrayList<>();

        pricer(instrument, layout, plan(20_000)).simulate(instrument.read(layout), seen::add);

        assertEquals(20_000L, seen.get(seen.size() - 1));
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    @Test
    void whatIsNoBermudanOrOverflowsIsRefused() {
        Instrument bermudan = Bermudans.callOnForwards(Schedule.equallySpaced(3));
        FactorLayout layout = all(bermudan);
        MarketData market = bermudan.market();
        MarketData discounted = new MarketData(
                market.kind(),
                market.levels(),
                market.vols(),
                market.correlation(),
                market.rate(),
                market.carry(),
                OptionalDouble.of(0.9));
        Instrument european = new Instrument(market, BasketOption.of(PayoffType.CALL, 100.0, 1.0, 0.4, 0.3, 0.3));
        LsmPlan plan = plan(1000);

        assertThrows(
                IllegalArgumentException.class,
                () -> pricer(new Instrument(discounted, bermudan.product()), layout, plan));
        assertThrows(IllegalArgumentException.class, () -> pricer(european, layout, plan));

        double[] huge = bermudan.read(layout);
        huge[0] = Double.MAX_VALUE;
        huge[1] = Double.MAX_VALUE;
        double[] hugeVol = bermudan.read(layout);
        hugeVol[layout.columnOf(FactorId.volatility(0))] = 1e200;
        for (double[] refused : List.of(huge, hugeVol)) {
            assertFalse(pricer(bermudan, layout, plan).tryPrice(refused, Valuation.of(layout)));
        }
    }

    @Test
    void plansSayWhatIsWrong() {
        MonteCarloPlan valuation = new MonteCarloPlan(10, 1L, true, 1);
        DifferentialRegression regression = DifferentialRegression.ordinary();
        assertThrows(IllegalArgumentException.class, () -> new LsmPlan(1, 2, 0, regression, valuation));
        assertThrows(IllegalArgumentException.class, () -> new LsmPlan(2, 1, 0, regression, valuation));
        assertThrows(IllegalArgumentException.class, () -> new LsmPlan(2, 2, -1, regression, valuation));
        assertThrows(IllegalArgumentException.class, () -> new LsmPlan(1 << 30, 2, 0, regression, valuation));
    }
}
