package io.espalier.bench.experiment.deltamin;

import io.espalier.bench.experiment.garchbed.ForecastBox;
import io.espalier.surrogate.train.LossPlan.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What {@link DeltaMinExperiment} is to do.
 *
 * @param sweeps in the order of the tables
 * @param returns in per cent; the first 200 are the past of the GARCH process
 * @param source where they come from
 * @param days of figure 8; with 0 neither figure 1 nor 8 is made
 * @param seed of the first draw
 * @param threads at most this many work; the figures have the same bits on any number
 */
public record DeltaMinPlan(List<Sweep> sweeps, double[] returns, String source, int days, long seed, int threads) {
    private static final int STEPS = 1500;
    private static final int NOISY_STEPS = 3000;
    private static final int BRIEF_STEPS = 750;
    private static final double NOISE = 0.2;
    private static final int DRAWS = 10;
    private static final int FEW_DRAWS = 5;
    private static final int DAYS = 20;
    private static final int PAST = 200;

    /** @throws IllegalArgumentException if there is no sweep or no thread, a number of days below 0, or a day without 200 returns before it that vary */
    public DeltaMinPlan {
        sweeps = List.copyOf(sweeps);
        if (sweeps.isEmpty() || threads < 1 || days < 0) {
            throw new IllegalArgumentException("there must be a sweep and a thread: sweeps=" + sweeps.size()
                    + ", threads=" + threads + ", days=" + days);
        }
        if (days > 0) {
            RollingForecasts.requirePast(returns, days);
        }
    }

    /** GARCH with 100 points alone, at few widths and half the steps: what acceptance asks about. */
    public static DeltaMinPlan brief(double[] returns, String source, long seed, int threads) {
        final GarchProcess garch = garch(returns);
        return new DeltaMinPlan(
                List.of(new Sweep(garch, 100, Scaling.GLOBAL, List.of(2, 6, 16), 5, BRIEF_STEPS, 0.0)),
                returns,
                source,
                0,
                seed,
                threads);
    }

    /** Every row of Table 2, and for GARCH the other scaling and noisy labels. */
    public static DeltaMinPlan full(double[] returns, String source, long seed, int threads) {
        final GarchProcess garch = garch(returns);
        final CosineSimulator cosine = new CosineSimulator(5);
        final ExponentialProcess exponential = new ExponentialProcess();
        final List<Integer> deep = List.of(2, 4, 6, 8, 12, 16, 24, 32);
        final List<Integer> wide = List.of(2, 4, 6, 8, 12, 16, 24, 32, 48);
        final List<Integer> some = List.of(2, 4, 8, 16, 32, 48);
        final List<Integer> few = List.of(2, 4, 8, 16, 32);
        final List<Sweep> sweeps = new ArrayList<>();
        IntStream.of(50, 100).forEach(n -> sweeps.add(new Sweep(cosine, n, Scaling.GLOBAL, deep, DRAWS, STEPS, 0.0)));
        IntStream.of(300, 500, 700)
                .forEach(n -> sweeps.add(new Sweep(cosine, n, Scaling.GLOBAL, some, DRAWS, STEPS, 0.0)));
        sweeps.add(new Sweep(garch, 100, Scaling.GLOBAL, wide, DRAWS, STEPS, 0.0));
        IntStream.of(300, 500, 700)
                .forEach(n -> sweeps.add(new Sweep(garch, n, Scaling.GLOBAL, some, DRAWS, STEPS, 0.0)));
        sweeps.add(new Sweep(garch, 100, Scaling.PER_INPUT, wide, DRAWS, STEPS, 0.0));
        IntStream.of(250, 2500, 5000, 7500, 10_000)
                .forEach(n -> sweeps.add(new Sweep(exponential, n, Scaling.LABELLED, few, FEW_DRAWS, STEPS, 0.0)));
        sweeps.add(new Sweep(garch, 100, Scaling.GLOBAL, List.of(2, 4, 6, 12, 24), 8, NOISY_STEPS, NOISE));
        return new DeltaMinPlan(sweeps, returns, source, DAYS, seed, threads);
    }

    private static GarchProcess garch(double[] returns) {
        if (returns.length < PAST) {
            throw new IllegalArgumentException("the past needs " + PAST + " returns: returns=" + returns.length);
        }
        return new GarchProcess(new ForecastBox(Arrays.copyOf(returns, PAST)), 1);
    }

    /** The same with that many draws of each sweep. */
    public DeltaMinPlan withDraws(int draws) {
        return new DeltaMinPlan(
                sweeps.stream().map(sweep -> sweep.withDraws(draws)).toList(), returns, source, days, seed, threads);
    }
}
