package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.scenario.BlockBootstrap;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.SeriesScale;
import io.espalier.pricing.scenario.SimulatedReturns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Where the limits of the criteria come from: bounds of the days held out, shared levels, tolerances. */
class GateLimitsTest {
    private static final int STREAM = 7 << 20;

    /** Two series and their sum are three views: each has a third of 0.03 and of 0.30. */
    private static final GatePlan PLAN =
            new GatePlan(125, 20, 10, 0.01, 0.03, 0.30, 0.05, 0.10, 0.25, 0.002, 500, 100, 1);

    private static final ScenarioGate GATE =
            new ScenarioGate(ReturnHistory.of(SimulatedReturns.two(1000, 0.6, 5)), PLAN);
    private static final List<Criterion> CRITERIA =
            GATE.judge(new BlockBootstrap(20)).criteria();

    private static Criterion of(String name, String view) {
        return CRITERIA.stream()
                .filter(c -> c.name().equals(name) && c.view().equals(view))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lossesClusteringAndKurtosisAreHeldToTheBoundsWithTheirTolerances() {
        for (int series = 0; series < 2; series++) {
            String view = "series " + (series + 1);
            HoldOutBounds bounds = HoldOutBounds.of(
                    new PathStatistics(GATE.test().column(series), 50, 10, 0.01),
                    new double[] {0.1, 0.1, 0.01, 0.01},
                    new NormalSource(1, STREAM));
            double[] low = bounds.low();

            assertEquals(
                    0.95 * low[PathStatistics.LOSS], of(ScenarioGate.LOSS, view).low(), 1e-14);
            assertEquals(
                    0.95 * low[PathStatistics.HORIZON_LOSS],
                    of(ScenarioGate.HORIZON_LOSS, view).low(),
                    1e-14);
            assertEquals(
                    low[PathStatistics.CLUSTERING] - 0.1,
                    of(ScenarioGate.CLUSTERING, view).low(),
                    1e-14);
            assertEquals(
                    bounds.high()[PathStatistics.CLUSTERING] + 0.1,
                    of(ScenarioGate.CLUSTERING, view).high(),
                    1e-14);
            assertEquals(
                    0.75 * low[PathStatistics.KURTOSIS],
                    of(ScenarioGate.KURTOSIS, view).low(),
                    1e-14);
        }
    }

    @Test
    void whatMayNotBeTooLittleMayBeAnyMore() {
        for (String name : List.of(
                ScenarioGate.LOSS,
                ScenarioGate.HORIZON_LOSS,
                ScenarioGate.KURTOSIS,
                ScenarioGate.KUPIEC,
                ScenarioGate.CHRISTOFFERSEN)) {
            assertEquals(
                    Double.POSITIVE_INFINITY, of(name, "all series together").high(), name);
        }
        assertEquals(0.01, of(ScenarioGate.KUPIEC, "all series together").low(), 1e-15);
        assertEquals(0.01, of(ScenarioGate.CHRISTOFFERSEN, "series 1").low(), 1e-15);
    }

    /** In units of the training's deviations; windows begin on every day, and the level is not shared: there is one such test. */
    @Test
    void windowsAreHeldToWhatHalvesOfTheHistoryDifferBy() {
        SeriesScale scale = SeriesScale.of(GATE.training());
        List<double[][]> training = blocks(GATE.training(), scale);
        List<double[][]> test = blocks(GATE.test(), scale);
        double[][] held = test.stream().flatMap(Arrays::stream).toArray(double[][]::new);

        double chance =
                new RealFloor(new Discrepancy(held), training, test).quantile(0.03, new NormalSource(1, STREAM + 1));

        Criterion found = of(ScenarioGate.DISCREPANCY, "all windows");
        assertEquals(Math.max(chance, 0.0) + 0.002, found.high(), 1e-14);
        assertEquals(Double.NEGATIVE_INFINITY, found.low());
    }

    private static List<double[][]> blocks(ReturnHistory part, SeriesScale scale) {
        return part.stretches().stream()
                .map(block -> IntStream.rangeClosed(0, block.length - 20)
                        .mapToObj(first -> scale.row(Arrays.copyOfRange(block, first, first + 20)))
                        .toArray(double[][]::new))
                .toList();
    }

    /** The sum of series of unlike size is of each in units of its own deviation. */
    @Test
    void theViewOfAllSeriesCountsEachInItsDeviation() {
        double[][] days = SimulatedReturns.two(200, 0.6, 5);
        Arrays.stream(days).forEach(day -> day[1] *= 50.0);
        ReturnHistory history = ReturnHistory.of(days);
        SeriesScale scale = SeriesScale.of(history);

        View all = View.of(history, scale).get(2);

        assertEquals(1.0 / scale.deviations()[0] + 2.0 / scale.deviations()[1], all.of(new double[] {1.0, 2.0}), 1e-14);
    }

    /**
     * Pieces of one day: the resampled loss is at most -x(k) where of n draws fewer than r are below x(k), r the quantile's rank, a binomial
     * count. The bound is where that falls to the tail; the tail is such that 2000 samples leave no doubt about k.
     */
    @Test
    void aBoundCutsOffItsShareOfResampledDays() {
        int n = 60;
        double[] days = IntStream.rangeClosed(1, n).mapToDouble(i -> i - 100.0).toArray();
        PathStatistics statistics = new PathStatistics(new double[][] {days}, 1, 1, 0.1);
        double tail = 0.14;

        HoldOutBounds bounds =
                HoldOutBounds.of(statistics, new double[] {tail, tail, tail, tail}, new NormalSource(5, 0));

        assertEquals(100.0 - rankAt(n, 1.0 - tail), bounds.low()[PathStatistics.LOSS]);
        assertEquals(100.0 - rankAt(n, tail), bounds.high()[PathStatistics.LOSS]);
    }

    /** The least k with P(the resampled sixth of sixty is at most the k-th) at least {@code share}; far from it on either side. */
    private static int rankAt(int n, double share) {
        int k = 1;
        while (below(n, k) < share) {
            k++;
        }
        double doubt = 4.0 * Math.sqrt(share * (1.0 - share) / 2000.0);
        assertTrue(below(n, k - 1) < share - doubt && below(n, k) > share + doubt, "k=" + k + " is in doubt");
        return k;
    }

    private static double below(int n, int k) {
        return 1.0 - new BinomialDistribution(n, (double) k / n).cumulativeProbability(5);
    }
}
