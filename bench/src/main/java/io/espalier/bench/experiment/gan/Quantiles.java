package io.espalier.bench.experiment.gan;

/** Quantiles of sorted numbers, linear between them: the seventh definition of Hyndman and Fan (1996). */
final class Quantiles {
    private Quantiles() {}

    static double of(double[] sorted, double level) {
        final double at = level * (sorted.length - 1);
        final int below = (int) at;
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
