package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.model.LognormalAsset;
import io.espalier.pricing.oracle.Bermudan;
import io.espalier.pricing.oracle.GaussianState;
import io.espalier.pricing.oracle.LongstaffSchwartzTable;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.ExercisePolicy;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.regress.DifferentialRegression;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twenty American puts on a lognormal asset, exercisable fifty times a year: Longstaff and Schwartz (2001), Table 1.
 *
 * <p>Trained on 8192 paths where the authors took 100,000. Valued on fresh paths with the European put as control: its discounted value is a
 * martingale, so what it gained until exercise has mean 0 (Rasmussen 2005, Journal of Computational Finance 9).
 */
class LongstaffSchwartzTest {
    private static final double STRIKE = 40.0;
    private static final double RATE = 0.06;
    private static final int SEEDS = 8;
    private static final int PAIRS = 16384;

    private static Instrument put(double spot, double volatility, int years) {
        return put(spot, volatility, years, 50 * years);
    }

    private static Instrument put(double spot, double volatility, int years, int dates) {
        MarketData market =
                MarketData.ofSpots(new double[] {spot}, new double[] {volatility}, Correlation.identity(1), RATE);
        Schedule exercise = Schedule.equallySpaced(dates);
        return new Instrument(
                market, new BermudanOption(PutCall.PUT, STRIKE, exercise, years, new double[] {1.0}, 1.0));
    }

    /** The policy's value on paths that it was not trained on. */
    private static Moments value(BermudanSimulation simulation, ExercisePolicy policy, double volatility, int years) {
        int lanes = 2 * PAIRS;
        double[] paid = new double[lanes];
        boolean[] done = new boolean[lanes];
        List<Lanes> state = simulation.start(number -> Lanes.uniform(number, lanes));
        double european = european(state.get(0).values()[0], volatility, years);
        for (int date = 0; date < simulation.dates(); date++) {
            List<Lanes> arguments = simulation.arguments(date, number -> Lanes.uniform(number, lanes));
            state = simulation.model().step(state, List.of(Lanes.wrap(normals(date))), arguments);
            double[] spot = state.get(0).values();
            double[] held = held(simulation, policy, date, state, lanes);
            for (int lane = 0; lane < lanes; lane++) {
                double pays = STRIKE - spot[lane];
                boolean last = date == simulation.lastDate();
                if (!done[lane] && (last || pays > Math.max(held[lane], 0.0))) {
                    done[lane] = true;
                    double control = european(spot[lane], volatility, years - simulation.time(date));
                    paid[lane] = simulation.discount(date) * (Math.max(pays, 0.0) - control) + european;
                }
            }
        }
        Moments moments = new Moments();
        double[] pairs = new double[PAIRS];
        Arrays.setAll(pairs, k -> 0.5 * (paid[k] + paid[k + PAIRS]));
        moments.add(pairs, PAIRS);
        return moments;
    }

    private static double[] normals(int date) {
        double[][] half = new double[1][PAIRS];
        new NormalSource(77L, 1000 + date).fill(0L, 1L, half);
        double[] z = new double[2 * PAIRS];
        Arrays.setAll(z, k -> k < PAIRS ? half[0][k] : -half[0][k - PAIRS]);
        return z;
    }

    private static double[] held(
            BermudanSimulation simulation, ExercisePolicy policy, int date, List<Lanes> state, int lanes) {
        if (date == simulation.lastDate()) {
            return new double[lanes];
        }
        List<Lanes> coefficients = Arrays.stream(policy.coefficients(date))
                .mapToObj(number -> Lanes.uniform(number, lanes))
                .toList();
        return policy.continuation(state, coefficients).values();
    }

    /** Black and Scholes. */
    private static double european(double spot, double volatility, double years) {
        if (years <= 0.0) {
            return Math.max(STRIKE - spot, 0.0);
        }
        double deviation = volatility * Math.sqrt(years);
        double d = (Math.log(spot / STRIKE) + RATE * years) / deviation + 0.5 * deviation;
        return STRIKE * Math.exp(-RATE * years) * NormalDistribution.cdf(deviation - d)
                - spot * NormalDistribution.cdf(-d);
    }

    /**
     * Within two standard errors or 0.01 of the table, and, a lower bound, not four above the truth. The last column is printed up to 0.006
     * too high (see the quadrature's test): that is its standard error here.
     */
    private static void requireMet(int row, int column) {
        double volatility = LongstaffSchwartzTable.VOLATILITIES[column];
        int years = LongstaffSchwartzTable.YEARS[column];
        double spot = LongstaffSchwartzTable.SPOTS[row];
        BermudanSimulation simulation =
                new BermudanSimulation(new LognormalAsset(0.0), put(spot, volatility, years), false);
        LsmPlan plan = LsmPlan.of(new MonteCarloPlan(1, 1L, true, 1));

        Moments found = value(simulation, new PolicyTraining(simulation, plan).train(), volatility, years);

        String cell = spot + ", " + volatility + ", " + years;
        double error = found.standardError();
        double published = LongstaffSchwartzTable.FINITE_DIFFERENCES[row][column];
        double combined = Math.hypot(error, column == 3 ? LongstaffSchwartzTable.ERROR_OF_LAST_COLUMN : 0.0);
        assertEquals(published, found.mean(), Math.max(2.0 * combined, 0.01), cell);
        assertTrue(found.mean() <= published + 4.0 * error, cell);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 1", "4, 2"})
    void somePublishedPutsAreMet(int row, int column) {
        requireMet(row, column);
    }

    @Tag("training")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyPublishedPutIsMet(int column) {
        for (int row = 0; row < LongstaffSchwartzTable.SPOTS.length; row++) {
            requireMet(row, column);
        }
    }

    /** Inner expectations by the model's own step: an upper bound within 0.5 % of the lower one, and not below the truth. */
    @Test
    void theDualBoundIsCloseWhereLevelsAreNotNormal() {
        Instrument put = put(36.0, 0.2, 1);
        BermudanSimulation simulation = new BermudanSimulation(new LognormalAsset(0.0), put, false);
        LsmPlan plan =
                new LsmPlan(4096, 512, 4, new DifferentialRegression(4.0, 1e-6), new MonteCarloPlan(1, 1L, true, 1));

        Moments upper = new DualBound(simulation, new PolicyTraining(simulation, plan).train(), plan).run();

        // The quadrature's 4.47781.
        assertTrue(upper.mean() >= 4.47781 - 4.0 * upper.standardError(), "" + upper.mean());
        assertTrue(upper.mean() <= 4.47781 * 1.005, "" + upper.mean());
        assertTrue(upper.standardError() < 0.01);
    }

    /** Mean loss of the policy over seeds, ten dates: the quadrature's value less the policy's. */
    private static double loss(int trainingPaths, double slopeWeight) {
        Instrument put = put(36.0, 0.2, 1, 10);
        BermudanSimulation simulation = new BermudanSimulation(new LognormalAsset(0.0), put, false);
        GaussianState state = GaussianState.logarithm(36.0, RATE, 0.2, GaussianState.equallySpaced(10, 1.0));
        double truth = new Bermudan(state, x -> STRIKE - Math.exp(x), RATE).value();
        double loss = 0.0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            LsmPlan plan = new LsmPlan(
                    trainingPaths,
                    2,
                    4,
                    new DifferentialRegression(slopeWeight, 1e-6),
                    new MonteCarloPlan(1, seed, true, 1));
            loss += (truth
                            - value(simulation, new PolicyTraining(simulation, plan).train(), 0.2, 1)
                                    .mean())
                    / SEEDS;
        }
        return loss;
    }

    /**
     * Policies of 512 paths, eight seeds, the same valuation paths: with derivatives they lose 0.009, with values alone 0.050 (and a
     * fitted policy's loss falls like 1/paths, so that is a factor of six in paths). A single loss varies by as much as itself, the mean
     * of eight by a third; half is asserted.
     */
    @Test
    void derivativesSaveTrainingPaths() {
        assertTrue(loss(512, 4.0) < 0.5 * loss(512, 0.0));
    }
}
