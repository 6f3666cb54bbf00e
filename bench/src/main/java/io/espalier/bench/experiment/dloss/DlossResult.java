package io.espalier.bench.experiment.dloss;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** All trainings of a run, and what is read off them. */
public record DlossResult(DlossPlan plan, List<BenchmarkData> data, List<Trial> trials, List<BlackBoxRow> blackBox) {

    /** The score of each fold, of the candidate that the choosing rows prefer. */
    public double[] scores(BenchmarkSet set, Protocol protocol, Method method) {
        return chosen(set, protocol, method).stream().mapToDouble(Trial::score).toArray();
    }

    /** The chosen training of each fold. */
    public List<Trial> chosen(BenchmarkSet set, Protocol protocol, Method method) {
        return IntStream.range(0, Folds.COUNT)
                .mapToObj(fold -> trials.stream()
                        .filter(trial -> trial.set() == set && trial.protocol() == protocol && trial.fold() == fold)
                        .filter(trial -> method.tries(trial.candidate(), protocol))
                        .min(Comparator.comparingDouble(Trial::selection))
                        .orElseThrow())
                .toList();
    }

    /** Mean over folds. */
    public double mean(BenchmarkSet set, Protocol protocol, Method method) {
        return DoubleStream.of(scores(set, protocol, method)).average().orElseThrow();
    }

    /** Standard deviation over folds, of a sample. */
    public double deviation(BenchmarkSet set, Protocol protocol, Method method) {
        final double mean = mean(set, protocol, method);
        final double squares = DoubleStream.of(scores(set, protocol, method))
                .map(v -> (v - mean) * (v - mean))
                .sum();
        return Math.sqrt(squares / (Folds.COUNT - 1));
    }
}
