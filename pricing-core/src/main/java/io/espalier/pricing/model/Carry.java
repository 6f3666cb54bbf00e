package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Elementary;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.MarketData;
import java.util.Optional;
import java.util.stream.IntStream;

/** The drifts b_i: given numbers (0 for forwards), held when the rate moves; or, where absent, the rate itself. */
record Carry(Optional<double[]> given) {

    static Carry of(MarketData market) {
        return market.carryIsRate()
                ? new Carry(Optional.empty())
                : new Carry(Optional.of(IntStream.range(0, market.size())
                        .mapToDouble(market::carryOf)
                        .toArray()));
    }

    /** Whether all underlyings drift alike. */
    boolean isCommon() {
        return given.map(b -> IntStream.range(1, b.length).allMatch(i -> b[i] == b[0]))
                .orElse(true);
    }

    /** Whether underlying {@code i} drifts at all. */
    boolean moves(int i) {
        return given.isEmpty() || given.get()[i] != 0.0;
    }

    /** b_i dt. */
    <T extends Real<T>> T times(int i, T dt, T rate) {
        return given.isPresent() ? dt.times(given.get()[i]) : dt.times(rate);
    }

    /** exprel((b_i + b_j) dt) = g_ij / dt. */
    <T extends Real<T>> T growth(int i, int j, T dt, T rate) {
        final T sum = given.isPresent()
                ? dt.times(given.get()[i] + given.get()[j])
                : dt.times(rate).times(2.0);
        return sum.exprel();
    }

    /** rho_ij exprel((b_i + b_j) dt) for given carries. */
    double[][] weigh(double[][] correlation, double dt) {
        final double[] b = given.orElseThrow();
        final double[][] weighed = new double[b.length][b.length];
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b.length; j++) {
                weighed[i][j] = correlation[i][j] * Elementary.EXPREL.value((b[i] + b[j]) * dt);
            }
        }
        return weighed;
    }
}
