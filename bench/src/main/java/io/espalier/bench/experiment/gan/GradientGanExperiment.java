package io.espalier.bench.experiment.gan;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.scenario.BlockBootstrap;
import io.espalier.pricing.scenario.FilteredHistorical;
import io.espalier.pricing.scenario.GarchScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import io.espalier.surrogate.generate.GanScenarios;
import io.espalier.surrogate.generate.OutputUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Trains every variant with every seed on digits and on returns, and holds what they draw against data held out. */
public final class GradientGanExperiment {
    /** A control: a quarter too low by design in every loss. The gate must see it. */
    public static final ScenarioModel UNDERSTATED =
            new ScaledReturns(new BlockBootstrap(BlockBootstrap.DEFAULT_BLOCK_DAYS), 0.75);

    private final GradientGanPlan plan;
    private final Consumer<String> progress;

    /** @param progress told of every training; lines come in the order of their ends */
    public GradientGanExperiment(GradientGanPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** All of it. */
    public GanResults run() {
        final DigitImages digits = DigitImages.read();
        return new GanResults(plan, digits(digits), returns(), ZeroWeight.differences(digits.training(), plan.seed()));
    }

    private DigitTable digits(DigitImages digits) {
        final DigitJudge judge = new DigitJudge(digits);
        final int seeds = plan.digitSeeds();
        final List<DigitRun> runs = parallel(plan.digitVariants().size() * seeds, k -> {
            final DigitRun run =
                    DigitRun.of(plan.digitVariants().get(k / seeds), plan.seed() + k % seeds, plan, digits, judge);
            tell(
                    "digits, %s, seed %d: KL %.3f, MMD2 %.4f",
                    run.variant().label(),
                    run.seed(),
                    run.score().divergence(),
                    run.score().discrepancy());
            return run;
        });
        return new DigitTable(judge.score(digits.training(), Double.NaN), runs);
    }

    private ReturnTable returns() {
        final ScenarioGate gate = new ScenarioGate(ReturnHistory.of(plan.returns()), plan.gate());
        final List<ScenarioModel> models = models();
        final List<ReturnRun> runs = parallel(models.size(), k -> {
            final ReturnRun run = ReturnRun.of(models.get(k), gate, plan.gate());
            tell(
                    "returns, %s: KL %.3f, %s",
                    run.generator(),
                    run.divergence(),
                    run.report().isOffered() ? "passes" : "fails " + String.join(", ", run.failed()));
            return run;
        });
        final double[][] test = gate.test().column(0);
        return new ReturnTable(
                runs,
                gate.trainingDays(),
                gate.testDays(),
                NeighbourDivergence.of(ReturnRun.beginnings(gate.test()), ReturnRun.beginnings(gate.training())),
                ReturnRun.losses(test),
                ReturnRun.loss(test, 1, plan.gate().probability()),
                ReturnRun.loss(test, plan.gate().horizonDays(), plan.gate().probability()));
    }

    private List<ScenarioModel> models() {
        final List<ScenarioModel> models = new ArrayList<>(List.of(
                new FilteredHistorical(),
                new GarchScenarios(),
                new BlockBootstrap(BlockBootstrap.DEFAULT_BLOCK_DAYS),
                UNDERSTATED));
        for (GanVariant variant : plan.returnVariants()) {
            for (int k = 0; k < plan.returnSeeds(); k++) {
                models.add(new GanScenarios(
                        variant.generator(),
                        variant.plan(OutputUnit.LINEAR, plan.returnSteps()),
                        plan.gate().windowDays(),
                        plan.seed() + k));
            }
        }
        return models;
    }

    private <T> List<T> parallel(int tasks, IntFunction<T> task) {
        final List<T> results = new ArrayList<>(Collections.nCopies(tasks, null));
        ParallelChunks.run(tasks, plan.threads(), () -> k -> results.set(k, task.apply(k)));
        return results;
    }

    private synchronized void tell(String format, Object... values) {
        progress.accept(String.format(Locale.ROOT, format, values));
    }
}
