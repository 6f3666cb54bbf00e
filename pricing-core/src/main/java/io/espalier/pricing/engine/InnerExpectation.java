package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.random.NormalSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * E f(Z) for standard normals Z, per lane: a random number whose mean is the expectation.
 *
 * <p>One or two normals: the trapezoidal rule on a grid that is shifted at random, sum of h phi(z) f(z) over z = (k + U) h. Its mean over U
 * is the integral over |z| <= 6 (2e-9 of the law lies beyond); for smooth f it errs by exp(-2 pi^2/h^2), at a kink by h^2. More:
 * antithetic samples. Source: Trefethen and Weideman (2014), SIAM Review 56; Andersen and Broadie (2004), Management Science 50, for the nested samples.
 */
final class InnerExpectation {
    private static final double REACH = 6.0;
    private static final double FINE = 0.125;
    /** Beside a second normal the first may be coarser: kinks lie at different places for each value of the other. */
    private static final double MEDIUM = 0.3;

    private static final double COARSE = 1.5;
    private static final int SAMPLES = 64;

    private final NormalSource source;
    private final int lanes;

    InnerExpectation(NormalSource source, int lanes) {
        this.source = source;
        this.lanes = lanes;
    }

    /** @param first the first lane's path */
    double[] of(Function<List<Lanes>, Lanes> f, int normals, long first) {
        final double[] sum = new double[lanes];
        switch (normals) {
            case 1 -> overGrid(FINE, shift(first, 0), (z, w) -> add(f.apply(List.of(z)), w, sum));
            case 2 ->
                overGrid(
                        COARSE,
                        shift(first, 1),
                        (y, v) -> overGrid(
                                MEDIUM,
                                shift(first, 0),
                                (z, w) -> add(f.apply(List.of(z, y)).times(v), w, sum)));
            default -> overSamples(f, normals, first, sum);
        }
        return sum;
    }

    private double[] shift(long first, int dimension) {
        return IntStream.range(0, lanes)
                .mapToDouble(lane -> source.uniform(first + lane, dimension))
                .toArray();
    }

    /** Takes the nodes and their weights in turn. */
    private void overGrid(double h, double[] shift, Nodes nodes) {
        final int most = (int) Math.ceil(REACH / h);
        for (int k = -most; k < most; k++) {
            final double[] z = new double[lanes];
            final double[] weight = new double[lanes];
            for (int lane = 0; lane < lanes; lane++) {
                z[lane] = (k + shift[lane]) * h;
                weight[lane] = h * NormalDistribution.density(z[lane]);
            }
            nodes.take(Lanes.wrap(z), Lanes.wrap(weight));
        }
    }

    private void overSamples(Function<List<Lanes>, Lanes> f, int normals, long first, double[] sum) {
        final Lanes weight = Lanes.uniform(0.5 / SAMPLES, lanes);
        for (int sample = 0; sample < SAMPLES; sample++) {
            final double[][] z = new double[normals][lanes];
            source.fill(first * SAMPLES + sample, SAMPLES, z);
            final List<Lanes> drawn = Arrays.stream(z).map(Lanes::wrap).toList();
            add(f.apply(drawn), weight, sum);
            add(f.apply(mirrored(drawn)), weight, sum);
        }
    }

    private static List<Lanes> mirrored(List<Lanes> z) {
        final List<Lanes> mirrored = new ArrayList<>();
        z.forEach(number -> mirrored.add(number.times(-1.0)));
        return mirrored;
    }

    private static void add(Lanes value, Lanes weight, double[] sum) {
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] += weight.values()[lane] * value.values()[lane];
        }
    }

    private interface Nodes {
        void take(Lanes z, Lanes weight);
    }
}
