package io.espalier.bench.experiment.deltamin;

import io.espalier.bench.experiment.TanhFit;
import io.espalier.bench.experiment.garchbed.ForecastBox;
import io.espalier.pricing.calibration.GarchEstimator;
import io.espalier.pricing.calibration.GarchParameters;
import io.espalier.pricing.calibration.GarchSpecification;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.ValuePass;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.RateSchedule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figure 8 of the gradient-information paper: each day GARCH(1,1) is estimated from the 200 returns before it, and the variances one and
 * five days ahead are asked of the formula and of networks.
 *
 * <p>A network stands for one window's forecast as a function of the parameters, so each day has networks of its own: 100 points, two
 * layers of 16, five of each way, averaged. The box is wider than that of the sweeps: windows of 200 have their highest likelihood at beta 0.9 and
 * more. An estimate outside the box that they learn is moved to its edge, for the formula too.
 */
final class RollingForecasts {
    private static final int PAST = 200;
    private static final int POINTS = 100;
    private static final int WIDTH = 16;
    private static final int NETWORKS = 5;
    private static final List<Integer> HORIZONS = List.of(1, 5);
    private static final TanhFit FIT = new TanhFit(1000, new RateSchedule.Cosine(0.01));

    private final double[] returns;
    private final int days;
    private final long seed;

    /** @param returns at least 200 and one for each of {@code days} after the first */
    RollingForecasts(double[] returns, int days, long seed) {
        requirePast(returns, days);
        this.returns = returns;
        this.days = days;
        this.seed = seed;
    }

    static void requirePast(double[] returns, int days) {
        if (days < 1 || returns.length < PAST + days - 1) {
            throw new IllegalArgumentException(
                    "each day needs " + PAST + " returns before it: days=" + days + ", returns=" + returns.length);
        }
        for (int day = 0; day < days; day++) {
            final double first = returns[day];
            if (Arrays.stream(returns, day, day + PAST).allMatch(r -> r == first)) {
                throw new IllegalArgumentException(
                        "the " + PAST + " returns before a day must vary: day=" + day + ", all are " + first);
            }
        }
    }

    /** One and five days ahead; the same bits on any number of threads. */
    List<RollingForecast> run(int threads) {
        final double[][][] figures = new double[days][][];
        final boolean[] outside = new boolean[days];
        ParallelChunks.run(days, threads, () -> day -> {
            final double[] window = Arrays.copyOfRange(returns, day, day + PAST);
            final ForecastBox box = ForecastBox.wide(window);
            final GarchParameters estimate =
                    new GarchEstimator(GarchSpecification.plain()).fit(window).parameters();
            final double[] at = box.nearest(estimate);
            outside[day] = !Arrays.equals(at, ForecastBox.inputs(estimate));
            figures[day] = HORIZONS.stream()
                    .map(horizon -> forecasts(box, at, horizon, day))
                    .toArray(double[][]::new);
        });
        final int moved =
                (int) IntStream.range(0, days).filter(day -> outside[day]).count();
        return IntStream.range(0, HORIZONS.size())
                .mapToObj(h -> new RollingForecast(
                        HORIZONS.get(h), line(figures, h, 0), line(figures, h, 1), line(figures, h, 2), moved))
                .toList();
    }

    private static double[] line(double[][][] figures, int horizon, int which) {
        return Arrays.stream(figures).mapToDouble(day -> day[horizon][which]).toArray();
    }

    /** The formula's, and the mean of the networks' of either way. */
    private double[] forecasts(ForecastBox box, double[] at, int horizon, int day) {
        return new double[] {
            box.variance(at, horizon),
            mean(box, at, horizon, day, Arm.PLAIN),
            mean(box, at, horizon, day, Arm.GRADIENTS)
        };
    }

    private double mean(ForecastBox box, double[] at, int horizon, int day, Arm arm) {
        final LossPlan loss = arm == Arm.PLAIN
                ? LossPlan.values()
                : TanhFit.halfGradients(LossPlan.Scaling.GLOBAL, ForecastBox.INPUTS);
        double sum = 0.0;
        for (int network = 0; network < NETWORKS; network++) {
            final long drawn = seed + (long) day * NETWORKS + network;
            final Examples examples = new GarchProcess(box, horizon).examples(POINTS, drawn);
            sum += new ValuePass(FIT.train(examples, List.of(WIDTH, WIDTH), loss, drawn)).value(at);
        }
        return sum / NETWORKS;
    }
}
