package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.regress.Basis;
import io.espalier.pricing.regress.ChebyshevBasis;
import java.util.List;

/**
 * Prices of the asset on every date of a put, the second half of the paths mirroring the first.
 *
 * @param spots [date][path]
 */
record PutPaths(BermudanPut put, double[][] spots) {
    /** Polynomials of u = (S/K - 0.85)/0.15, which brings S from 0.7 K to K to [-1, 1]. */
    static final Basis BASIS = new ChebyshevBasis(1, 3);

    private static final double CENTRE = 0.85;
    private static final double HALF_WIDTH = 0.15;

    /** @param paths even */
    static PutPaths of(BermudanPut put, int paths, long seed, int stream) {
        final double[][] z = new double[put.dates()][paths / 2];
        new NormalSource(seed, stream).fill(0L, 1L, z);
        final double[][] spots = new double[put.dates()][paths];
        final double deviation = put.volatility() * Math.sqrt(put.step());
        final double drift = (put.rate() - 0.5 * put.volatility() * put.volatility()) * put.step();
        for (int path = 0; path < paths / 2; path++) {
            double up = Math.log(put.spot());
            double down = up;
            for (int date = 0; date < put.dates(); date++) {
                up += drift + deviation * z[date][path];
                down += drift - deviation * z[date][path];
                spots[date][path] = Math.exp(up);
                spots[date][path + paths / 2] = Math.exp(down);
            }
        }
        return new PutPaths(put, spots);
    }

    int count() {
        return spots[0].length;
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
