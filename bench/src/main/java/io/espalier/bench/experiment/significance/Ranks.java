package io.espalier.bench.experiment.significance;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Ranks of several ways on several subjects, [subject][way]: 1 is the least error, equal errors share the mean of their ranks. */
public record Ranks(double[][] each) {

    /** @param errors [subject][way] */
    public static Ranks of(double[][] errors) {
        return new Ranks(Arrays.stream(errors).map(Ranks::ranks).toArray(double[][]::new));
    }

    private static double[] ranks(double[] errors) {
        return Arrays.stream(errors)
                .map(error -> {
                    final long below =
                            Arrays.stream(errors).filter(e -> e < error).count();
                    final long equal =
                            Arrays.stream(errors).filter(e -> e == error).count();
                    return below + 0.5 * (equal + 1);
                })
                .toArray();
    }

    /** A way's ranks, subject by subject. */
    public double[] of(int way) {
        return Arrays.stream(each).mapToDouble(row -> row[way]).toArray();
    }

    /** Their mean. */
    public double average(int way) {
        return Arrays.stream(of(way)).average().orElse(Double.NaN);
    }

    /** Mean of 1/rank: near 1 for a way that mostly wins. */
    public double meanReciprocal(int way) {
        return Arrays.stream(of(way)).map(rank -> 1.0 / rank).average().orElse(Double.NaN);
    }

    /** One-sided chance that a way ranks before another as often by luck; NaN where they never differ. */
    public double beats(int way, int other) {
        final boolean differ = IntStream.range(0, each.length).anyMatch(s -> each[s][way] != each[s][other]);
        return differ ? PairedTests.larger(of(other), of(way)) : Double.NaN;
    }
}
