package io.espalier.bench.experiment.enclosure;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.pricing.label.LabelledSamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Tightness of enclosures and quality of rankings, on large teachers. */
public final class Enclosures {
    private static final int ASSETS = 7;

    private final EnclosurePlan plan;
    private final Consumer<String> progress;

    /** To be run once, told to {@code progress} in lines. */
    public Enclosures(EnclosurePlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Trains and measures. */
    public List<TeacherReport> run() {
        final List<TeacherReport> reports = new ArrayList<>();
        for (long seed : plan.seeds()) {
            progress.accept("teacher " + seed + ": training");
            final NotebookBasket basket = new NotebookBasket(ASSETS, seed);
            final PaperTeacher teacher = PaperTeacher.train(basket, plan.rows(), seed, plan.threads());
            progress.accept("teacher " + seed + ": enclosing");
            reports.add(new TeacherReport(seed, teacher.r2(), tightness(teacher, seed), rankings(teacher)));
        }
        return reports;
    }

    private List<TightnessRow> tightness(PaperTeacher teacher, long seed) {
        final Tightness served =
                new Tightness(teacher.network(), "served", teacher.basket().testBox(), plan.threads());
        final Tightness whole = new Tightness(
                teacher.network(), "training hyperrectangle", trainingBox(teacher.basket(), seed), plan.threads());
        // The first cells would be timed while the JVM still compiles.
        served.banded(plan.cells()[0]);
        final List<TightnessRow> rows = new ArrayList<>();
        for (Tightness box : List.of(served, whole)) {
            rows.add(box.plain());
            for (int cells : plan.cells()) {
                rows.add(box.banded(cells));
            }
        }
        return rows;
    }

    /** The smallest box that holds the training inputs. */
    private Box trainingBox(NotebookBasket basket, long seed) {
        final LabelledSamples samples =
                new LabelGenerator(basket.instrument()).generate(basket.training(plan.rows(), seed), plan.threads());
        final double[] low = new double[ASSETS];
        final double[] high = new double[ASSETS];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < samples.x().length; k++) {
            final int j = k % ASSETS;
            low[j] = Math.min(low[j], samples.x()[k]);
            high[j] = Math.max(high[j], samples.x()[k]);
        }
        return new Box(low, high);
    }

    private List<RankingRow> rankings(PaperTeacher teacher) {
        final Ranking ranking = new Ranking(teacher, plan.threads());
        final List<RankingRow> rows = new ArrayList<>();
        rows.add(ranking.plain());
        for (int cells : plan.rankingCells()) {
            rows.add(ranking.banded(cells));
        }
        rows.add(ranking.sampled());
        rows.add(ranking.magnitude());
        return rows;
    }
}
