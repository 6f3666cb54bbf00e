package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.regress.Basis;
import io.espalier.pricing.regress.DifferentialSamples;
import io.espalier.pricing.regress.RadialBasis;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One data set of a case. Cases of as many points share points and noise, but for its size.
 *
 * @param x points, uniform over [0, 2 pi]
 * @param y values seen
 * @param dy slopes seen
 * @param samples the same with the basis functions' values and derivatives
 */
record SineDraw(double[] x, double[] y, double[] dy, DifferentialSamples samples) {
    static final double PERIOD = 2.0 * Math.PI;

    /** The paper's: a constant and seven Gaussians of radius 1 on an even grid over the period. */
    static final Basis BASIS = RadialBasis.onGrid(1, 0.0, PERIOD, 7, 1.0, true);

    private static final int STREAMS = 3;

    static SineDraw of(SineCase seen, long seed, int draw) {
        final int first = STREAMS * seen.points();
        final NormalSource places = new NormalSource(seed, first);
        final NormalSource noise = new NormalSource(seed, first + 1);
        final NormalSource slopeNoise = new NormalSource(seed, first + 2);
        final double[] x = IntStream.range(0, seen.points())
                .mapToDouble(i -> PERIOD * places.uniform(draw, i))
                .toArray();
        final double[] y = IntStream.range(0, x.length)
                .mapToDouble(i -> seen.level() + Math.sin(x[i]) + seen.noise() * noise.normal(draw, i))
                .toArray();
        final double[] dy = IntStream.range(0, x.length)
                .mapToDouble(i -> Math.cos(x[i]) + seen.slopeNoise() * slopeNoise.normal(draw, i))
                .toArray();
        return new SineDraw(x, y, dy, DifferentialSamples.ofGradients(BASIS, column(x), y, column(dy)));
    }

    /** With derivatives as the paper prints them, or in part. */
    DifferentialSamples samples(PrintedSlopes printed) {
        return new DifferentialSamples(
                samples.values(), y, Arrays.stream(x).mapToObj(printed::row).toArray(double[][]::new), dy);
    }

    private static double[][] column(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
    }
}
