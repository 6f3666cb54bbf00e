package io.espalier.bench.experiment;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Differential machine learning beside standard: random baskets, networks trained on one-path labels with and without their
 * gradients, errors against the closed form at points uniform over the test box.
 *
 * <p>Source: Huge and Savine (2020), "Differential Machine Learning", arXiv:2005.02347; {@link NotebookBasket}, {@link
 * NotebookProtocol}. The law of the test points decides the figures: on the training law standard training looks several times better.
 */
public final class DifferentialMl {
    /** Seeds of one problem: basket, labels, weights, test points. */
    private static final int SEEDS = 4;

    private final DmlPlan plan;
    private final NetworkFit fit;
    private final Consumer<String> progress;

    /** @param progress told of each training that has ended, from whichever thread did it */
    public DifferentialMl(DmlPlan plan, NetworkFit fit, Consumer<String> progress) {
        this.plan = plan;
        this.fit = fit;
        this.progress = progress;
    }

    /** One training. */
    private record Task(DmlCell cell, LabelUse use, int problem) {}

    /** Every cell, standard before differential, in the order of the plan. */
    public List<DmlRow> run() {
        final List<Task> tasks = tasks();
        final DmlScore[] scores = new DmlScore[tasks.size()];
        // From the back, where the long ones are, so that no thread is left alone with one.
        ParallelChunks.run(tasks.size(), plan.threads(), () -> chunk -> {
            final int k = tasks.size() - 1 - chunk;
            scores[k] = score(tasks.get(k));
            progress.accept(line(tasks.get(k), scores[k]));
        });
        return rows(scores);
    }

    private List<Task> tasks() {
        final List<Task> tasks = new ArrayList<>();
        for (DmlCell cell : plan.cells()) {
            for (LabelUse use : LabelUse.values()) {
                IntStream.range(0, cell.problems()).forEach(problem -> tasks.add(new Task(cell, use, problem)));
            }
        }
        return tasks;
    }

    private List<DmlRow> rows(DmlScore[] scores) {
        final List<DmlRow> rows = new ArrayList<>();
        int at = 0;
        for (DmlCell cell : plan.cells()) {
            for (LabelUse use : LabelUse.values()) {
                rows.add(new DmlRow(cell, use, Arrays.asList(scores).subList(at, at + cell.problems())));
                at += cell.problems();
            }
        }
        return rows;
    }

    private DmlScore score(Task task) {
        final long seed = plan.seed() + (long) SEEDS * task.problem();
        final NotebookBasket basket = new NotebookBasket(task.cell().assets(), seed);
        final LabelledSamples samples = new LabelGenerator(basket.instrument())
                .generate(basket.training(task.cell().samples(), seed + 1), 1);
        final long start = System.nanoTime();
        final Pricer network = fit.train(samples, task.use(), seed + 2);
        return score(network, basket, seed + 3, 1e-9 * (System.nanoTime() - start));
    }

    private DmlScore score(Pricer network, NotebookBasket basket, long seed, double seconds) {
        final double[] weights = basket.instrument().product().weights();
        final double[] squares = new double[1];
        final ValidationReport report = Validation.compare(
                network, basket.reference(), basket.testBox(), plan.testPoints(), seed, (x, ours, theirs) -> {
                    for (int i = 0; i < weights.length; i++) {
                        final double error = (ours.gradient()[i] - theirs.gradient()[i]) / weights[i];
                        squares[0] += error * error;
                    }
                });
        return new DmlScore(
                Math.sqrt(1.0 - report.value().r2()),
                Math.sqrt(squares[0] / ((double) plan.testPoints() * weights.length)),
                report.gamma().r2(),
                seconds);
    }

    private static String line(Task task, DmlScore score) {
        return task.cell().assets() + " assets, " + task.cell().samples() + " samples, "
                + task.use().label() + ", basket " + (task.problem() + 1) + " of "
                + task.cell().problems() + ": " + Math.round(score.seconds() * 10.0) / 10.0 + " s";
    }
}
