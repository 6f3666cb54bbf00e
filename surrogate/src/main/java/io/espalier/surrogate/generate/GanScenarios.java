package io.espalier.surrogate.generate;

import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioFitException;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.SeriesScale;
import io.espalier.surrogate.train.TrainingFailedException;
import java.util.List;

/**
 * Scenarios of a GAN: every window of so many days within a history, standardised series by series, is a row to imitate.
 *
 * <p>Paths are windows, or the first days of them: longer ones are refused, since nothing the generator knows would join two.
 * It has no state: paths start anywhere, never after given days. A research option: on daily index returns every variant was
 * farther from the market than GARCH, filtered historical simulation or a block bootstrap, and a good discrepancy came with
 * understated losses. Pass the acceptance gate before use.
 *
 * @param name of the generator, for reports
 * @param plan of the training; {@link OutputUnit#LINEAR}, returns have no bound
 * @param windowDays days of a window
 * @param seed of first weights, batches and normals: the same seed and history give the same generator
 */
public record GanScenarios(String name, GanPlan plan, int windowDays, long seed) implements ScenarioModel {
    private static final int MONTH = 20;
    private static final int ITERATIONS = 2000;

    /** @throws IllegalArgumentException if the output is bounded or a window has no day */
    public GanScenarios {
        if (plan.output() != OutputUnit.LINEAR || windowDays < 1) {
            throw new IllegalArgumentException("returns need a linear output, and a window a day: output="
                    + plan.output() + ", windowDays=" + windowDays);
        }
    }

    /** The variant that did best: windows of 20 days, a smooth discriminator with R1 of weight 1, 2000 steps. */
    public static GanScenarios standard(long seed) {
        final GanPlan plan =
                GanPlan.study(OutputUnit.LINEAR, HiddenUnit.SILU, ITERATIONS).with(GradientTerm.r1(1.0));
        return new GanScenarios("gan", plan, MONTH, seed);
    }

    /** @throws ScenarioFitException if there are fewer windows than a batch has rows, a series does not vary, or the training diverges */
    @Override
    public FittedScenarios fit(ReturnHistory training) {
        final List<double[][]> windows = training.windows(windowDays, 1);
        if (windows.size() < plan.batch()) {
            throw new ScenarioFitException("a GAN needs as many windows as a batch has rows: windows=" + windows.size()
                    + ", windowDays=" + windowDays + ", batch=" + plan.batch() + ", days=" + training.days());
        }
        final SeriesScale scale = scale(training);
        final double[][] rows = windows.stream().map(scale::row).toArray(double[][]::new);
        try {
            return new FittedGan(name, GanTraining.train(plan, rows, seed), scale);
        } catch (TrainingFailedException e) {
            throw new ScenarioFitException(e.getMessage(), e);
        }
    }

    private static SeriesScale scale(ReturnHistory training) {
        try {
            return SeriesScale.of(training);
        } catch (IllegalArgumentException e) {
            throw new ScenarioFitException(e.getMessage(), e);
        }
    }
}
