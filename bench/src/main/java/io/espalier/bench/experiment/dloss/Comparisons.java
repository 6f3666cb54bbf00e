package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.dloss.Candidate.Kind;
import io.espalier.bench.experiment.significance.PairedTests;
import io.espalier.bench.experiment.significance.Ranks;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Methods of a run against each other, over its data sets, under one protocol. */
public record Comparisons(DlossResult result, Protocol protocol) {

    /** Ranks of methods on each set, in the order of both lists. */
    public Ranks ranks(List<Method> methods) {
        return Ranks.of(result.plan().sets().stream()
                .map(set -> methods.stream()
                        .mapToDouble(method -> result.mean(set, protocol, method))
                        .toArray())
                .toArray(double[][]::new));
    }

    /** Whether there are such sets. */
    public boolean has(boolean real) {
        return sets(real).findAny().isPresent();
    }

    private Stream<BenchmarkSet> sets(boolean real) {
        return result.plan().sets().stream().filter(set -> set.isReal() == real);
    }

    /** Every fold of every real, or every generated set a pair. */
    public PairedTests tests(boolean real, Method against, Method method) {
        return PairedTests.of(folds(real, against), folds(real, method));
    }

    private double[] folds(boolean real, Method method) {
        return sets(real)
                .flatMapToDouble(set -> DoubleStream.of(result.scores(set, protocol, method)))
                .toArray();
    }

    /** Geometric mean over sets of a method's error to that of the protocol's baseline; NaN where the baseline diverged. */
    public double ratio(boolean real, Method method) {
        return geometricMean(
                real,
                set -> ratio(result.mean(set, protocol, method), result.mean(set, protocol, protocol.baseline())));
    }

    /**
     * The same of one weight of the loss of slopes to {@link Method#STD}: both choose among the rates, and have no other try.
     *
     * @param partners pairs a point
     */
    public double ratio(boolean real, Kind kind, int partners, double weight) {
        return geometricMean(
                real, set -> ratio(mean(set, kind, partners, weight), result.mean(set, protocol, Method.STD)));
    }

    /** An error to another's; NaN where the other is not finite, beside which every error would be nothing. */
    static double ratio(double error, double other) {
        return Double.isFinite(other) ? error / other : Double.NaN;
    }

    private double geometricMean(boolean real, ToDoubleFunction<BenchmarkSet> ratio) {
        return Math.exp(sets(real)
                .mapToDouble(set -> Math.log(ratio.applyAsDouble(set)))
                .average()
                .orElse(Double.NaN));
    }

    private double mean(BenchmarkSet set, Kind kind, int partners, double weight) {
        return IntStream.range(0, Folds.COUNT)
                .mapToDouble(fold -> result.trials().stream()
                        .filter(trial -> trial.set() == set && trial.protocol() == protocol && trial.fold() == fold)
                        .filter(trial -> trial.candidate().kind() == kind)
                        .filter(trial -> trial.candidate().partners() == partners)
                        .filter(trial -> trial.candidate().weight() == weight)
                        .min(Comparator.comparingDouble(Trial::selection))
                        .orElseThrow()
                        .score())
                .average()
                .orElseThrow();
    }
}
