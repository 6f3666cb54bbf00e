package io.espalier.bench.experiment.gan;

import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.ScenarioSource;
import io.espalier.pricing.scenario.gate.Criterion;
import io.espalier.pricing.scenario.gate.GatePlan;
import io.espalier.pricing.scenario.gate.GateReport;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One generator of returns before the gate.
 *
 * @param generator its name
 * @param report of the gate
 * @param divergence Kullback-Leibler by nearest neighbours, over the first ten days of windows
 * @param losses at {@link #LEVELS}, one day, positive
 * @param loss of one day at the gate's probability, positive, drawn and counted apart from the gate
 * @param horizonLoss the same over the gate's horizon
 */
public record ReturnRun(
        String generator, GateReport report, double divergence, double[] losses, double loss, double horizonLoss) {
    /** Probabilities of the tail, for the figure. */
    public static final double[] LEVELS = {0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.05, 0.075, 0.1
    };

    private static final int DAYS = 10;
    private static final int WINDOWS = 2000;

    /** Fits and judges. */
    static ReturnRun of(ScenarioModel model, ScenarioGate gate, GatePlan plan) {
        final Kept kept = new Kept(model);
        final GateReport report = gate.judge(kept);
        if (report.failure().isPresent()) {
            return new ReturnRun(model.name(), report, Double.NaN, new double[LEVELS.length], Double.NaN, Double.NaN);
        }
        final double[][] drawn = windows(kept.fitted.stationary(plan.windowDays()), plan.seed());
        final double divergence = NeighbourDivergence.of(beginnings(gate.test()), firstDays(drawn));
        return new ReturnRun(
                model.name(),
                report,
                divergence,
                losses(drawn),
                loss(drawn, 1, plan.probability()),
                loss(drawn, plan.horizonDays(), plan.probability()));
    }

    /** A model whose last fit is at hand. */
    private static final class Kept implements ScenarioModel {
        private final ScenarioModel model;
        private FittedScenarios fitted;

        private Kept(ScenarioModel model) {
            this.model = model;
        }

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public FittedScenarios fit(ReturnHistory training) {
            fitted = model.fit(training);
            return fitted;
        }
    }

    private static double[][] windows(ScenarioSource source, long seed) {
        final double[][] windows = new double[WINDOWS][];
        for (int path = 0; path < WINDOWS; path++) {
            final double[][] window = new double[source.days()][1];
            source.draw(seed, path, window);
            windows[path] = Arrays.stream(window).mapToDouble(day -> day[0]).toArray();
        }
        return windows;
    }

    private static double[][] firstDays(double[][] windows) {
        return Arrays.stream(windows).map(window -> Arrays.copyOf(window, DAYS)).toArray(double[][]::new);
    }

    /** Every run of ten days of a history of one series. */
    static double[][] beginnings(ReturnHistory history) {
        return history.windows(DAYS, 1).stream()
                .map(window -> Arrays.stream(window).mapToDouble(day -> day[0]).toArray())
                .toArray(double[][]::new);
    }

    /** The losses at {@link #LEVELS} of all numbers. */
    static double[] losses(double[][] stretches) {
        return Arrays.stream(LEVELS).map(level -> loss(stretches, 1, level)).toArray();
    }

    /** The loss over so many days within a stretch that is exceeded with a probability, positive. */
    static double loss(double[][] stretches, int days, double probability) {
        final double[] sums = Arrays.stream(stretches)
                .flatMapToDouble(stretch -> IntStream.rangeClosed(0, stretch.length - days)
                        .mapToDouble(first ->
                                Arrays.stream(stretch, first, first + days).sum()))
                .sorted()
                .toArray();
        return -Quantiles.of(sums, probability);
    }

    /** What the gate measured; NaN where there was no fit. */
    public double measured(String criterion) {
        return criteria(criterion).stream()
                .mapToDouble(Criterion::measured)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The least that would have passed; NaN where there was no fit. */
    public double least(String criterion) {
        return criteria(criterion).stream()
                .mapToDouble(Criterion::low)
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * Whether the loss of one day or of ten is lower than the gate allows: than the hold-out's, less what chance explains and the gate's
     * tolerance.
     */
    public boolean understates() {
        return loss < least(ScenarioGate.LOSS) || horizonLoss < least(ScenarioGate.HORIZON_LOSS);
    }

    /** Whether the gate says so. */
    public boolean isRefusedForLoss() {
        return failed().contains(ScenarioGate.LOSS) || failed().contains(ScenarioGate.HORIZON_LOSS);
    }

    private List<Criterion> criteria(String name) {
        return report.criteria().stream().filter(c -> c.name().equals(name)).toList();
    }

    /** Names of the criteria that it failed. */
    public List<String> failed() {
        return report.criteria().stream()
                .filter(c -> !c.passed())
                .map(Criterion::name)
                .toList();
    }
}
