package io.espalier.pricing.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.calibration.GarchEstimator;
import io.espalier.pricing.calibration.GarchFit;
import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.GarchSpecification;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolatilityScenariosTest {
    private static final int PATHS = 40_000;
    private static final double[] RETURNS = SimulatedReturns.one(1500, 3);
    private static final GarchFit FIT = new GarchEstimator(GarchSpecification.plain()).fit(RETURNS);

    private static ScenarioModel model(String name) {
        return name.equals("garch") ? new GarchScenarios() : new FilteredHistorical();
    }

    private static double[][] rows(double[] returns) {
        return Arrays.stream(returns).mapToObj(r -> new double[] {r}).toArray(double[][]::new);
    }

    /** Sampled variances against the forecasts' closed recursion; the relative error of a fat-tailed variance of 40,000 is below 3 %. */
    @ParameterizedTest
    @ValueSource(strings = {"garch", "fhs"})
    void variancesAheadAreThoseOfTheForecast(String name) {
        double[] variance = GarchForecast.through(FIT.parameters(), RETURNS, 10).variance();

        ScenarioSource source = model(name).fit(ReturnHistory.of(RETURNS)).after(rows(RETURNS), 10);

        double[] squares = new double[10];
        double[][] path = new double[10][1];
        for (int i = 0; i < PATHS; i++) {
            source.draw(1, i, path);
            for (int t = 0; t < 10; t++) {
                squares[t] += Math.pow(path[t][0] - FIT.parameters().mu(), 2) / PATHS;
            }
        }
        for (int t = 0; t < 10; t++) {
            assertEquals(1.0, squares[t] / variance[t], 0.05, "day " + (t + 1));
        }
    }

    @Test
    void oneDayAheadFilteredHistoryDrawsTheResidualsOfTheHistoryAtTheNextVariance() {
        double deviation =
                Math.sqrt(GarchForecast.through(FIT.parameters(), RETURNS, 1).variance()[0]);
        double[] residuals = residuals();

        ScenarioSource source =
                new FilteredHistorical().fit(ReturnHistory.of(RETURNS)).after(rows(RETURNS), 1);

        double[][] path = new double[1][1];
        Set<Double> drawn = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            source.draw(1, i, path);
            double z = (path[0][0] - FIT.parameters().mu()) / deviation;
            assertTrue(Arrays.stream(residuals).anyMatch(r -> Math.abs(r - z) < 1e-9), "z=" + z);
            drawn.add(z);
        }
        assertTrue(drawn.size() > 150, "distinct=" + drawn.size());
    }

    /** By the recursion written out here, then to mean 0 and mean square 1. */
    private static double[] residuals() {
        double mu = FIT.parameters().mu();
        double m =
                Arrays.stream(RETURNS).map(r -> (r - mu) * (r - mu)).average().orElseThrow();
        double h = FIT.parameters().omega() + FIT.parameters().persistence() * m;
        double[] z = new double[RETURNS.length];
        for (int t = 0; t < z.length; t++) {
            double u = RETURNS[t] - mu;
            z[t] = u / Math.sqrt(h);
            h = FIT.parameters().omega()
                    + FIT.parameters().alpha() * u * u
                    + FIT.parameters().beta() * h;
        }
        double mean = Arrays.stream(z).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(z).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
        return Arrays.stream(z).map(x -> (x - mean) / deviation).toArray();
    }

    @Test
    void aStormToTheEndMakesTheNextDayWilderThanACalm() {
        FittedScenarios fitted = new GarchScenarios().fit(ReturnHistory.of(RETURNS));

        double calm = deviation(fitted.after(rows(new double[] {0.0, 0.1, 0.0, -0.1}), 1));
        double storm = deviation(fitted.after(rows(new double[] {3.0, -4.0, 5.0, -5.0}), 1));

        assertTrue(storm > 1.5 * calm, "calm=" + calm + ", storm=" + storm);
    }

    /** A start on any day of the history: the variance of many first days is the history's. */
    @Test
    void stationaryPathsStartInTheRegimesOfTheHistory() {
        double history = Arrays.stream(RETURNS).map(r -> r * r).average().orElseThrow();

        double drawn = deviation(
                new FilteredHistorical().fit(ReturnHistory.of(RETURNS)).stationary(1));

        assertEquals(Math.sqrt(history), drawn, 0.05 * drawn);
    }

    /** A shock of one shows the variance: both series begin with those of one and the same day, and any day is as likely. */
    @Test
    void stationaryPathsBeginWithTheVariancesOfOneDayOfTheHistory() {
        VolatilityFilter filter = VolatilityFilter.of(ReturnHistory.of(SimulatedReturns.two(600, 0.6, 7)));
        ScenarioSource source =
                new FilteredScenarios("ones", filter, (normals, path, day, z) -> Arrays.fill(z, 1.0)).stationary(1);
        double[][] path = new double[1][2];
        Set<Integer> starts = new TreeSet<>();

        for (int i = 0; i < 2000; i++) {
            source.draw(1, i, path);
            starts.add(IntStream.range(0, 600)
                    .filter(day -> IntStream.range(0, 2).allMatch(j -> {
                        SeriesVariance one = filter.series().get(j);
                        return path[0][j] == one.r(filter.variances()[day][j], 1.0);
                    }))
                    .findFirst()
                    .orElseThrow());
        }

        // 600 (1 - e^(-2000/600)) = 579 are to be expected, with a deviation below 5.
        assertEquals(579.0, starts.size(), 20.0);
    }

    /** By r = mu + sqrt(h) z, h' = omega + alpha (r - mu)^2 + beta h, written out for shocks that are given. */
    @Test
    void everyDaysShockMovesTheVarianceOfTheNext() {
        double[] shocks = {2.0, -0.5, 0.0, 3.0, 1.0};
        FilteredScenarios fitted = new FilteredScenarios(
                "given", VolatilityFilter.of(ReturnHistory.of(RETURNS)), (normals, path, day, z) -> z[0] = shocks[day]);
        double[][] path = new double[5][1];

        fitted.after(rows(RETURNS), 5).draw(1, 0, path);

        double h = GarchForecast.through(FIT.parameters(), RETURNS, 1).variance()[0];
        for (int t = 0; t < 5; t++) {
            double u = Math.sqrt(h) * shocks[t];
            assertEquals(FIT.parameters().mu() + u, path[t][0], 1e-12, "day " + t);
            h = FIT.parameters().omega()
                    + FIT.parameters().alpha() * u * u
                    + FIT.parameters().beta() * h;
        }
    }

    /** Eight days on which two series agree, two on which they do not: correlation 0.6. Four standard errors of 40,000 normal pairs. */
    @Test
    void normalShocksHaveTheCorrelationOfTheResiduals() {
        double[][] residuals = IntStream.range(0, 10)
                .mapToObj(day -> new double[] {day % 2 == 0 ? 1.0 : -1.0, (day < 8) == (day % 2 == 0) ? 1.0 : -1.0})
                .toArray(double[][]::new);
        CorrelatedNormals shocks = CorrelatedNormals.of(residuals);
        NormalSource normals = new NormalSource(2, 0);
        double[] z = new double[2];
        double first = 0.0;
        double second = 0.0;
        double product = 0.0;
        for (int i = 0; i < PATHS; i++) {
            shocks.draw(normals, i, 3, z);
            first += z[0] * z[0] / PATHS;
            second += z[1] * z[1] / PATHS;
            product += z[0] * z[1] / PATHS;
        }

        assertEquals(1.0, first, 4.0 * Math.sqrt(2.0 / PATHS));
        assertEquals(1.0, second, 4.0 * Math.sqrt(2.0 / PATHS));
        assertEquals(0.6, product, 4.0 * Math.sqrt(1.36 / PATHS));
    }

    private static double deviation(ScenarioSource source) {
        double[][] path = new double[1][1];
        double squares = 0.0;
        for (int i = 0; i < 10_000; i++) {
            source.draw(5, i, path);
            squares += path[0][0] * path[0][0] / 10_000;
        }
        return Math.sqrt(squares);
    }
}
