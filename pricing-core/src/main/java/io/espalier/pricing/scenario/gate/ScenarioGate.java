package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioFitException;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.ScenarioSource;
import io.espalier.pricing.scenario.SeriesScale;
import io.espalier.pricing.scenario.backtest.ChristoffersenTest;
import io.espalier.pricing.scenario.backtest.ExceptionCounts;
import io.espalier.pricing.scenario.backtest.KupiecTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Judges scenario generators by days that they were not fitted to.
 *
 * <p>Each model is fitted to the blocks of training and compared with the blocks held out: whole windows by the discrepancy; the
 * losses of one day and of the horizon, which must not be understated beyond the hold-out's own sampling error and a tolerance; clustering
 * (autocorrelation of squares) and kurtosis; and by one-day values at risk walked forward, coverage (Kupiec) and independence
 * (Christoffersen) of their exceptions; conditional coverage, the two together, is told and not judged a second time. Any failure refuses. {@link GatePlan} says how strict, and why.
 *
 * <p>The history's own numbers are worked out once; models may be judged on several threads.
 */
public final class ScenarioGate {
    /** MMD^2 of windows against those held out. */
    public static final String DISCREPANCY = "discrepancy";
    /** The one-day loss of the tail's probability, a positive number. */
    public static final String LOSS = "one_day_loss";
    /** The same over the horizon. */
    public static final String HORIZON_LOSS = "horizon_loss";
    /** Autocorrelation of squares, lag 1. */
    public static final String CLUSTERING = "clustering";
    /** Fourth standardised moment, 3 for normal returns. */
    public static final String KURTOSIS = "kurtosis";
    /** p-value of Kupiec's test. */
    public static final String KUPIEC = "kupiec";
    /** p-value of Christoffersen's test of independence. */
    public static final String CHRISTOFFERSEN = "christoffersen";

    /** Resampled pieces: ten weeks, longer than most bursts of volatility. */
    private static final int PIECE_DAYS = 50;

    private static final int BOUNDS_STREAM = 7 << 20;
    private static final int DEALS_STREAM = BOUNDS_STREAM + 1;

    private final GatePlan plan;
    private final HoldOut holdOut;
    private final List<View> views;
    private final List<HoldOutBounds> bounds = new ArrayList<>();
    private final WindowComparison comparison;
    private final ForwardWalk walk;

    /**
     * A gate for generators of this history.
     *
     * @throws IllegalArgumentException if it has gaps, is shorter than {@link GatePlan#leastDays()}, or a series does not vary
     */
    public ScenarioGate(ReturnHistory history, GatePlan plan) {
        this.plan = plan;
        this.holdOut = HoldOut.of(history, plan);
        final SeriesScale scales = scales(holdOut.training());
        this.views = View.of(holdOut.training(), scales);
        final NormalSource resampling = new NormalSource(plan.seed(), BOUNDS_STREAM);
        for (View view : views) {
            bounds.add(HoldOutBounds.of(statistics(view.of(holdOut.test().stretches())), tails(), resampling));
        }
        this.comparison = new WindowComparison(holdOut, scales, plan, new NormalSource(plan.seed(), DEALS_STREAM));
        this.walk = new ForwardWalk(holdOut, views, plan);
    }

    /** A series may well vary, and not in these blocks. */
    private static SeriesScale scales(ReturnHistory training) {
        try {
            return SeriesScale.of(training);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("in the blocks that are fitted to, " + e.getMessage(), e);
        }
    }

    private PathStatistics statistics(double[][] stretches) {
        return new PathStatistics(stretches, PIECE_DAYS, plan.horizonDays(), plan.probability());
    }

    /** Each view is tested: they share the probability of refusing a sound generator. */
    private double significance() {
        return plan.significance() / views.size();
    }

    private double[] tails() {
        final double[] tails = new double[PathStatistics.COUNT];
        Arrays.fill(tails, significance());
        tails[PathStatistics.LOSS] = plan.lossSignificance() / views.size();
        tails[PathStatistics.HORIZON_LOSS] = tails[PathStatistics.LOSS];
        return tails;
    }

    /** Days that models are fitted to. */
    public int trainingDays() {
        return training().days();
    }

    /** Days that they are judged by. */
    public int testDays() {
        return test().days();
    }

    /** What models are fitted to. */
    public ReturnHistory training() {
        return holdOut.training();
    }

    /** What they are judged by. */
    public ReturnHistory test() {
        return holdOut.test();
    }

    /** The verdict on a model; one that cannot be fitted, or makes no paths of the plan's days, is refused with the reason. */
    public GateReport judge(ScenarioModel model) {
        try {
            final FittedScenarios fitted = model.fit(holdOut.training());
            return new GateReport(model.name(), criteria(fitted), fitted.notes(), Optional.empty());
        } catch (ScenarioFitException e) {
            return new GateReport(model.name(), List.of(), List.of(), Optional.of(e.getMessage()));
        }
    }

    private List<Criterion> criteria(FittedScenarios fitted) {
        final List<double[][]> windows = windows(paths(() -> fitted.stationary(plan.windowDays())));
        final List<Criterion> criteria = new ArrayList<>();
        criteria.add(comparison.judge(windows));
        final List<double[]> measured = views.stream()
                .map(view -> GeneratedStatistics.of(view.of(windows), plan, testDays()))
                .toList();
        for (int v = 0; v < views.size(); v++) {
            addStatistics(views.get(v).name(), measured.get(v), bounds.get(v), criteria);
        }
        final List<ExceptionCounts> counts = counts(fitted, measured);
        for (int v = 0; v < views.size(); v++) {
            addCoverage(views.get(v).name(), counts.get(v), criteria);
        }
        return criteria;
    }

    /** @throws ScenarioFitException where the model cannot make such paths: it is to be refused, and the others judged */
    static ScenarioSource paths(Supplier<ScenarioSource> source) {
        try {
            return source.get();
        } catch (IllegalArgumentException e) {
            throw new ScenarioFitException(e.getMessage(), e);
        }
    }

    private List<double[][]> windows(ScenarioSource source) {
        final List<double[][]> windows = new ArrayList<>();
        for (int path = 0; path < plan.windows(); path++) {
            final double[][] window = new double[source.days()][source.series()];
            source.draw(plan.seed(), path, window);
            windows.add(window);
        }
        return windows;
    }

    private void addStatistics(String view, double[] measured, HoldOutBounds real, List<Criterion> criteria) {
        criteria.add(loss(LOSS, PathStatistics.LOSS, view, measured, real));
        criteria.add(loss(HORIZON_LOSS, PathStatistics.HORIZON_LOSS, view, measured, real));
        final int c = PathStatistics.CLUSTERING;
        criteria.add(new Criterion(
                CLUSTERING,
                view,
                measured[c],
                real.low()[c] - plan.clusteringTolerance(),
                real.high()[c] + plan.clusteringTolerance(),
                detail(real, c)));
        final int k = PathStatistics.KURTOSIS;
        criteria.add(Criterion.atLeast(
                KURTOSIS, view, measured[k], (1.0 - plan.kurtosisTolerance()) * real.low()[k], detail(real, k)));
    }

    private Criterion loss(String name, int statistic, String view, double[] measured, HoldOutBounds real) {
        // A bound below 0 is a gain: the tolerance widens it, too.
        final double low = real.low()[statistic] - plan.lossTolerance() * Math.abs(real.low()[statistic]);
        return Criterion.atLeast(name, view, measured[statistic], low, detail(real, statistic));
    }

    private static String detail(HoldOutBounds real, int statistic) {
        return "hold-out: " + Rounded.text(real.estimate()[statistic]) + ", by chance within "
                + Rounded.text(real.low()[statistic]) + " to " + Rounded.text(real.high()[statistic]);
    }

    private List<ExceptionCounts> counts(FittedScenarios fitted, List<double[]> measured) {
        if (fitted.hasState()) {
            return walk.conditional(fitted);
        }
        final List<ExceptionCounts> counts = new ArrayList<>();
        for (int v = 0; v < views.size(); v++) {
            counts.add(walk.constant(views.get(v), measured.get(v)[PathStatistics.LOSS]));
        }
        return counts;
    }

    private void addCoverage(String view, ExceptionCounts counts, List<Criterion> criteria) {
        final String detail = counts.exceptions() + " exceptions in " + counts.days() + " days, "
                + Rounded.text(plan.probability() * counts.days()) + " expected";
        criteria.add(Criterion.atLeast(
                KUPIEC, view, KupiecTest.of(counts, plan.probability()).pValue(), significance(), detail));
        criteria.add(Criterion.atLeast(
                CHRISTOFFERSEN,
                view,
                ChristoffersenTest.independence(counts).pValue(),
                significance(),
                counts.exceptionThenException() + " of them the day after another, conditional coverage p "
                        + Rounded.text(ChristoffersenTest.conditionalCoverage(counts, plan.probability())
                                .pValue())));
    }
}
