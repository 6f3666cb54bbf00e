package io.espalier.bench.experiment.dloss;

import io.espalier.pricing.math.Moments;
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

    /** Mean over folds; infinite where one diverged. */
    public double mean(BenchmarkSet set, Protocol protocol, Method method) {
        return DoubleStream.of(scores(set, protocol, method)).average().orElseThrow();
    }

    /** Standard deviation over folds, of a sample; NaN where one diverged. */
    public double deviation(BenchmarkSet set, Protocol protocol, Method method) {
        final Moments moments = new Moments();
        moments.add(scores(set, protocol, method), Folds.COUNT);
        return Math.sqrt(moments.variance());
    }
}
