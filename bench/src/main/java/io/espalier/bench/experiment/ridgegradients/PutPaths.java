package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.random.BrownianBridge;
import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.random.SobolDirections;
import io.espalier.pricing.random.SobolNormals;
import io.espalier.pricing.regress.Basis;
import io.espalier.pricing.regress.ChebyshevBasis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Prices of the asset on every date of a put.
 *
 * @param spots [date][path]
 */
record PutPaths(BermudanPut put, double[][] spots) {
    /** Polynomials of u = (S/K - 0.85)/0.15, which brings S from 0.7 K to K to [-1, 1]. */
    static final Basis BASIS = new ChebyshevBasis(1, 3);

    private static final double CENTRE = 0.85;
    private static final double HALF_WIDTH = 0.15;

    /**
     * Independent but for the second half, which mirrors the first: paths to learn from.
     *
     * @param paths even
     */
    static PutPaths mirrored(BermudanPut put, int paths, long seed, int stream) {
        final double[][] half = new double[put.dates()][paths / 2];
        new NormalSource(seed, stream).fill(0L, 1L, half);
        final double[][] z = Arrays.stream(half)
                .map(row -> DoubleStream.concat(
                                Arrays.stream(row), Arrays.stream(row).map(one -> -one))
                        .toArray())
                .toArray(double[][]::new);
        return of(put, z);
    }

    /** Of a scrambled Sobol sequence over Brownian bridges: paths to value on, whose mean errs several times less. */
    static PutPaths even(BermudanPut put, int paths, long seed) {
        final double[] ends = IntStream.rangeClosed(1, put.dates())
                .mapToDouble(date -> put.step() * date)
                .toArray();
        final double[][] z = new double[put.dates()][paths];
        new BrownianBridge(new SobolNormals(new SobolDirections(put.dates()), seed, 0), ends, 1).fill(0L, 1L, z);
        return of(put, z);
    }

    /** @param z [date][path] */
    private static PutPaths of(BermudanPut put, double[][] z) {
        final double[][] spots = new double[z.length][z[0].length];
        final double deviation = put.volatility() * Math.sqrt(put.step());
        final double drift = (put.rate() - 0.5 * put.volatility() * put.volatility()) * put.step();
        for (int path = 0; path < spots[0].length; path++) {
            double logarithm = Math.log(put.spot());
            for (int date = 0; date < z.length; date++) {
                logarithm += drift + deviation * z[date][path];
                spots[date][path] = Math.exp(logarithm);
            }
        }
        return new PutPaths(put, spots);
    }

    int count() {
        return spots[0].length;
    }

    /** Paths on which exercise pays something, in order. */
    int[] inTheMoney(int date) {
        return IntStream.range(0, count())
                .filter(path -> spots[date][path] < put.strike())
                .toArray();
    }

    /** The basis at every path's price: [function][path]. */
    double[][] values(int date) {
        return numbers(BASIS.values(List.of(scaled(date))));
    }

    /** Its derivatives to the price. */
    double[][] slopes(int date) {
        final List<Lanes> slopes = BASIS.slopes(List.of(scaled(date)), 0);
        return numbers(slopes.stream()
                .map(slope -> slope.dividedBy(put.strike() * HALF_WIDTH))
                .toList());
    }

    private Lanes scaled(int date) {
        return Lanes.wrap(spots[date]).dividedBy(put.strike()).minus(CENTRE).dividedBy(HALF_WIDTH);
    }

    private static double[][] numbers(List<Lanes> functions) {
        return functions.stream().map(Lanes::values).toArray(double[][]::new);
    }
}
