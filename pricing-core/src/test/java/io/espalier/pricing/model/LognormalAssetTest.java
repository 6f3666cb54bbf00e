package io.espalier.pricing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LognormalAssetTest {
    private static final double SPOT = 36.0;
    private static final double SIGMA = 0.2;
    private static final double RATE = 0.06;
    private static final double YIELD = 0.02;
    private static final double DT = 0.7;

    private final LognormalAsset asset = new LognormalAsset(YIELD);
    private final List<Plain> p = List.of(new Plain(SPOT), new Plain(SIGMA), new Plain(RATE));

    private double step(double level, double dt, double z) {
        List<Plain> arguments = asset.arguments(new Plain(dt), p);
        return asset.step(List.of(new Plain(level)), List.of(new Plain(z)), arguments)
                .get(0)
                .value();
    }

    /** Five roundings of numbers of order one in the exponent. */
    @Test
    void aStepIsTheSolutionOfTheEquation() {
        double expected = SPOT * Math.exp((RATE - YIELD - 0.5 * SIGMA * SIGMA) * DT + SIGMA * Math.sqrt(DT) * 1.3);

        assertEquals(expected, step(SPOT, DT, 1.3), 2e-15 * expected);
        assertEquals(SPOT, step(SPOT, 0.0, 1.3), "no time, no move");
    }

    /** Two steps with normals that add up make one. */
    @Test
    void stepsOfAnyLengthAreExact() {
        double together = (Math.sqrt(0.3) * 0.4 + Math.sqrt(0.4) * -1.1) / Math.sqrt(DT);

        double twice = step(step(SPOT, 0.3, 0.4), 0.4, -1.1);

        assertEquals(step(SPOT, DT, together), twice, 1e-14 * twice);
    }

    /** Black and Scholes (1973) at 4 standard errors of 2^18 paths; the variance likewise. */
    @Test
    void aCallIsWorthItsFormula() {
        double strike = 38.0;
        int lanes = 1 << 18;
        double[][] z = new double[1][lanes];
        new NormalSource(7, 0).fill(0, 1, z);
        List<Lanes> wide =
                p.stream().map(number -> Lanes.uniform(number.value(), lanes)).toList();
        List<Lanes> arguments = asset.arguments(Lanes.uniform(DT, lanes), wide);

        double[] levels = asset.step(asset.init(wide), List.of(Lanes.wrap(z[0])), arguments)
                .get(0)
                .values();

        Moments payoff = new Moments();
        payoff.add(Arrays.stream(levels).map(s -> Math.max(s - strike, 0.0)).toArray(), lanes);
        double forward = SPOT * Math.exp((RATE - YIELD) * DT);
        double deviation = SIGMA * Math.sqrt(DT);
        double d1 = Math.log(forward / strike) / deviation + 0.5 * deviation;
        double expected = forward * NormalDistribution.cdf(d1) - strike * NormalDistribution.cdf(d1 - deviation);
        assertEquals(expected, payoff.mean(), 4.0 * payoff.standardError(), "undiscounted call");
        Moments square = new Moments();
        square.add(Arrays.stream(levels).map(s -> (s - forward) * (s - forward)).toArray(), lanes);
        double variance = asset.variance(new double[] {1.0}, new Plain(DT), p).value();
        assertEquals(variance, square.mean(), 4.0 * square.standardError(), "variance");
    }
}
