package io.espalier.bench.experiment.gan;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * Every training on digits.
 *
 * @param floor real digits, those of the trainings, against real ones
 */
public record DigitTable(DigitScore floor, List<DigitRun> runs) {

    /** Copies the list. */
    public DigitTable {
        runs = List.copyOf(runs);
    }

    /** The variants in order. */
    public List<GanVariant> variants() {
        return runs.stream().map(DigitRun::variant).distinct().toList();
    }

    /** One variant's trainings, seed by seed. */
    public List<DigitRun> of(GanVariant variant) {
        return runs.stream().filter(run -> run.variant().equals(variant)).toList();
    }

    /** Over a variant's seeds. */
    public Mean mean(GanVariant variant, ToDoubleFunction<DigitScore> figure) {
        return Mean.of(of(variant), run -> figure.applyAsDouble(run.score()));
    }

    /**
     * How likely chance alone makes the means of two variants so unlike: Welch's test, two-sided; NaN of fewer than two seeds.
     */
    public double chance(GanVariant one, GanVariant other, ToDoubleFunction<DigitScore> figure) {
        final double[] x = numbers(one, figure);
        final double[] y = numbers(other, figure);
        return Math.min(x.length, y.length) < 2 ? Double.NaN : new TTest().tTest(x, y);
    }

    private double[] numbers(GanVariant variant, ToDoubleFunction<DigitScore> figure) {
        return of(variant).stream()
                .mapToDouble(run -> figure.applyAsDouble(run.score()))
                .toArray();
    }
}
