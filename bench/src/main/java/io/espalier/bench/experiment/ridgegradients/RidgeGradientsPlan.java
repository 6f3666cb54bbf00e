package io.espalier.bench.experiment.ridgegradients;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What {@link RidgeGradientsStudy} is to do.
 *
 * @param cases of the sine
 * @param arms ways to fit each of them; ridge regression is one
 * @param draws data sets of each case
 * @param sweepDraws data sets of each size of figure 6
 * @param sweepNoises deviations of the noise in values, a sweep each
 * @param paths numbers of paths that a put's exercise is learnt from
 * @param putArms ways to learn it
 * @param seeds path sets of each number
 * @param valuationPaths fresh paths that every policy is valued on
 * @param seed of all of it
 * @param threads results do not depend on it
 */
public record RidgeGradientsPlan(
        List<SineCase> cases,
        List<SineArm> arms,
        int draws,
        int sweepDraws,
        List<Double> sweepNoises,
        List<Integer> paths,
        List<PutArm> putArms,
        int seeds,
        int valuationPaths,
        long seed,
        int threads) {
    private static final int ACCEPTED_DRAWS = 1000;
    private static final int SEEDS = 30;
    private static final int VALUATION_PATHS = 20_000;

    /** @throws IllegalArgumentException if there is nothing to do, or numbers of paths are odd */
    public RidgeGradientsPlan {
        cases = List.copyOf(cases);
        arms = List.copyOf(arms);
        sweepNoises = List.copyOf(sweepNoises);
        paths = List.copyOf(paths);
        putArms = List.copyOf(putArms);
        if (draws < 2 || sweepDraws < 2 || seeds < 2 || threads < 1) {
            throw new IllegalArgumentException("there must be two draws and seeds, and a thread: draws=" + draws
                    + ", sweepDraws=" + sweepDraws + ", seeds=" + seeds + ", threads=" + threads);
        }
        for (int number : paths) {
            requireEven(number);
        }
        requireEven(valuationPaths);
    }

    private static void requireEven(int paths) {
        if (paths < 2 || paths % 2 != 0) {
            throw new IllegalArgumentException("half of the paths mirror the others: paths=" + paths);
        }
    }

    /** What acceptance asks about: fewer draws of each size, and no way to fit that neither limits nor claims are about. */
    public static RidgeGradientsPlan brief(long seed, int threads) {
        return new RidgeGradientsPlan(
                List.of(SineCase.of(0.0, 0.0), SineCase.of(0.5, 0.0), SineCase.raised()),
                List.of(SineArm.RIDGE, SineArm.RIDGE_GRADIENTS, SineArm.STACKED, SineArm.PRINTED),
                ACCEPTED_DRAWS,
                100,
                List.of(0.0),
                List.of(500),
                List.of(PutArm.LEAST_SQUARES, PutArm.RIDGE_GRADIENTS, PutArm.STACKED),
                SEEDS,
                10_000,
                seed,
                threads);
    }

    /** More draws, two sweeps, four numbers of paths. */
    public static RidgeGradientsPlan full(long seed, int threads) {
        return new RidgeGradientsPlan(
                List.of(
                        SineCase.of(0.0, 0.0),
                        SineCase.of(0.3, 0.0),
                        SineCase.of(0.5, 0.0),
                        SineCase.of(0.5, 0.5),
                        SineCase.raised()),
                List.of(SineArm.values()),
                ACCEPTED_DRAWS,
                ACCEPTED_DRAWS,
                List.of(0.0, 0.3),
                List.of(200, 500, 2000, 10_000),
                List.of(PutArm.values()),
                SEEDS,
                VALUATION_PATHS,
                seed,
                threads);
    }

    /** Of figure 6: 10, 12, ... 50 points. */
    public List<Integer> sweepSizes() {
        return IntStream.rangeClosed(5, 25).map(half -> 2 * half).boxed().toList();
    }
}
