package io.espalier.surrogate.blackbox;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.NormalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Lists made of a closed form: the Black and Scholes call of strike 100 and rate 0 in spot, volatility and time. */
final class PriceListBuilder {
    private static final double STRIKE = 100.0;

    private final List<double[]> rows = new ArrayList<>();
    private final boolean bumped;

    PriceListBuilder(boolean bumped) {
        this.bumped = bumped;
    }

    /** Uniform points of [60, 140] x [0.1, 0.5] x [0.1, 2]. */
    static PriceList uniform(int rows, long seed, boolean bumped) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        PriceListBuilder list = new PriceListBuilder(bumped);
        for (int row = 0; row < rows; row++) {
            list.add(
                    60.0 + 80.0 * random.nextDouble(),
                    0.1 + 0.4 * random.nextDouble(),
                    0.1 + 1.9 * random.nextDouble());
        }
        return list.build();
    }

    /** The same list with the derivatives of each column multiplied by its factor. */
    static PriceList scaled(PriceList list, double... factors) {
        double[] slopes = list.slopes().clone();
        Arrays.setAll(slopes, i -> slopes[i] * factors[i % factors.length]);
        return new PriceList(list.layout(), list.x(), list.value(), slopes);
    }

    /** The same list with prices off by so much of themselves: normal, one standard deviation. */
    static PriceList noisy(PriceList list, double share, long seed) {
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
        double[] value = Arrays.stream(list.value())
                .map(v -> v * (1.0 + share * normal.sample()))
                .toArray();
        return new PriceList(list.layout(), list.x(), value, list.slopes());
    }

    /** Price, then its derivatives in spot and volatility; the one in time is left unknown. */
    private static double[] call(double spot, double vol, double time) {
        double deviation = vol * Math.sqrt(time);
        double d1 = Math.log(spot / STRIKE) / deviation + 0.5 * deviation;
        double value = spot * NormalDistribution.cdf(d1) - STRIKE * NormalDistribution.cdf(d1 - deviation);
        return new double[] {
            value, NormalDistribution.cdf(d1), spot * NormalDistribution.density(d1) * Math.sqrt(time), Double.NaN
        };
    }

    PriceListBuilder add(double spot, double vol, double time) {
        double[] known = call(spot, vol, time);
        return addRow(spot, vol, time, known[0], bumped ? known : new double[] {0, Double.NaN, Double.NaN, Double.NaN});
    }

    /** A row of that price, whatever the closed form says. */
    PriceListBuilder addRow(double spot, double vol, double time, double value, double[] known) {
        rows.add(new double[] {spot, vol, time, value, known[1], known[2], known[3]});
        return this;
    }

    PriceList build() {
        FactorLayout layout = new FactorLayout(
                Stream.of("S", "sigma", "maturity").map(FactorId::named).toList());
        return new PriceList(
                layout,
                rows.stream().flatMapToDouble(row -> Arrays.stream(row, 0, 3)).toArray(),
                rows.stream().mapToDouble(row -> row[3]).toArray(),
                rows.stream().flatMapToDouble(row -> Arrays.stream(row, 4, 7)).toArray());
    }
}
