package io.espalier.bench.experiment.dloss;

import java.util.List;

/**
 * What {@link BlackBoxStudy} is to do.
 *
 * @param sizes rows that the black box priced
 * @param noises of its prices, in standard deviations of them
 * @param seeds data sets and first weights
 * @param epochs of a training
 * @param methods to compare
 * @param seed the first
 * @param threads trainings beside each other
 */
public record BlackBoxPlan(
        List<Integer> sizes,
        List<Double> noises,
        int seeds,
        int epochs,
        List<BlackBoxMethod> methods,
        long seed,
        int threads) {
    private static final int EPOCHS = 1000;
    private static final int SEEDS = 4;

    public BlackBoxPlan {
        sizes = List.copyOf(sizes);
        noises = List.copyOf(noises);
        methods = List.copyOf(methods);
    }

    /** 128 clean prices: what acceptance asks about, of two seeds. */
    static BlackBoxPlan brief(long seed, int threads) {
        return clean(2, seed, threads);
    }

    /** 128 clean prices, plain, by pairs and with true derivatives. */
    public static BlackBoxPlan clean(int seeds, long seed, int threads) {
        return few(
                0.0,
                List.of(BlackBoxMethod.STD, BlackBoxMethod.NEAREST, BlackBoxMethod.DERIVATIVES),
                seeds,
                seed,
                threads);
    }

    /** 128 prices with noise of 5 %, plain and with the weight of the loss chosen. */
    public static BlackBoxPlan noisy(int seeds, long seed, int threads) {
        return few(0.05, List.of(BlackBoxMethod.STD, BlackBoxMethod.CHOSEN), seeds, seed, threads);
    }

    private static BlackBoxPlan few(double noise, List<BlackBoxMethod> methods, int seeds, long seed, int threads) {
        return new BlackBoxPlan(List.of(128), List.of(noise), seeds, EPOCHS, methods, seed, threads);
    }

    /** Two sizes, clean and with noise, every method. */
    static BlackBoxPlan full(long seed, int threads) {
        return new BlackBoxPlan(
                List.of(128, 512), List.of(0.0, 0.05), SEEDS, EPOCHS, List.of(BlackBoxMethod.values()), seed, threads);
    }

    /** Nothing. */
    static BlackBoxPlan none(long seed, int threads) {
        return new BlackBoxPlan(List.of(), List.of(), 1, EPOCHS, List.of(), seed, threads);
    }
}
