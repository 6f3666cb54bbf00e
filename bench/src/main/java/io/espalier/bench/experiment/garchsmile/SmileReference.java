package io.espalier.bench.experiment.garchsmile;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Monte Carlo of a smile and all its Greeks, on the same paths for all strikes.
 *
 * <p>Tangents are carried along antithetic paths, the last step is integrated out, the same call on the Gaussian sum of the same
 * normals with variances E h_t is subtracted (its expectation and Greeks are {@link MatchedVariance}), and the rest is regressed on
 * {@link ZeroMeans}. Standard errors are of means of pairs ({@link ControlledMeans}). The same seed gives the same bits.
 */
public final class SmileReference {
    private final SmileDynamics dynamics;
    private final int pairs;

    /**
     * A reference.
     *
     * @param pairs antithetic pairs per point, a multiple of 64
     */
    public SmileReference(SmileDynamics dynamics, int pairs) {
        if (pairs < SmileLanes.LANES || pairs % SmileLanes.LANES != 0) {
            throw new IllegalArgumentException("pairs must be a positive multiple of 64: pairs=" + pairs);
        }
        this.dynamics = dynamics;
        this.pairs = pairs;
    }

    /** Prices at {@code strikes} around the dynamics' forward. */
    public SmileEstimate estimate(SmilePoint point, double[] strikes, long seed) {
        final int width = strikes.length * SmileQuantity.COUNT;
        final ExpectedPath expected = new ExpectedPath(point);
        final SmileLanes lanes = new SmileLanes(dynamics, point, expected);
        final ZeroMeans zeroMeans = new ZeroMeans(dynamics, point, expected);
        final LastStep lastStep = new LastStep(dynamics, strikes);
        final ControlledMeans means = new ControlledMeans(ZeroMeans.COUNT, width);
        final double[][] normals = new double[point.steps() - 1][SmileLanes.LANES];
        final double[][] rows = new double[SmileLanes.LANES][width];
        final double[][] controls = new double[SmileLanes.LANES][ZeroMeans.COUNT + 1];
        final SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random(seed));
        for (int block = 0; block < pairs / SmileLanes.LANES; block++) {
            draw(normal, normals);
            clear(rows, controls);
            for (int sign = -1; sign <= 1; sign += 2) {
                lanes.walk(normals, sign);
                for (int lane = 0; lane < SmileLanes.LANES; lane++) {
                    pay(lanes, lane, lastStep, rows[lane]);
                    payControl(lanes, lane, expected, lastStep, rows[lane]);
                    zeroMeans.add(0.5, lanes, lane, controls[lane]);
                }
            }
            for (int lane = 0; lane < SmileLanes.LANES; lane++) {
                addSteady(point, rows[lane]);
                means.add(controls[lane], rows[lane]);
            }
        }
        return finish(point, strikes, means.result());
    }

    /** The generator's whole state comes from a hashed seed: small seeds that differ by one share nothing. */
    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(
                new SplittableRandom(seed).longs(4).toArray());
    }

    private static void draw(SharedStateContinuousSampler normal, double[][] normals) {
        for (double[] row : normals) {
            for (int lane = 0; lane < row.length; lane++) {
                row[lane] = normal.sample();
            }
        }
    }

    private static void clear(double[][] rows, double[][] controls) {
        for (int lane = 0; lane < rows.length; lane++) {
            Arrays.fill(rows[lane], 0.0);
            Arrays.fill(controls[lane], 0.0);
            controls[lane][0] = 1.0;
        }
    }

    private void pay(SmileLanes lanes, int lane, LastStep lastStep, double[] row) {
        lastStep.at(lanes.a[lane] - dynamics.drift() * lanes.b[lane], lanes.h[lane]);
        for (int j = 0; j < SmileLanes.PARAMETERS; j++) {
            lastStep.tangent(j, lanes.aDot[j][lane] - dynamics.drift() * lanes.bDot[j][lane], lanes.hDot[j][lane]);
        }
        lastStep.add(0.5, row);
    }

    private void payControl(SmileLanes lanes, int lane, ExpectedPath expected, LastStep lastStep, double[] row) {
        lastStep.at(lanes.z[lane] - dynamics.drift() * expected.sumBeforeLast(), expected.lastVariance());
        for (int j = 0; j < SmileLanes.PARAMETERS; j++) {
            lastStep.tangent(
                    j, lanes.zDot[j][lane] - dynamics.drift() * expected.sumDotBeforeLast(j), expected.lastDot(j));
        }
        lastStep.add(-0.5, row);
    }

    private static void addSteady(SmilePoint point, double[] row) {
        for (int at = 0; at < row.length; at += SmileQuantity.COUNT) {
            SmileQuantity.addSteady(point, row, at);
        }
    }

    private SmileEstimate finish(SmilePoint point, double[] strikes, double[][] difference) {
        final SmileCandidate expectation = new MatchedVariance(dynamics);
        final SmileGreeks greeks = new SmileGreeks();
        final double[][] mean = new double[strikes.length][];
        final double[][] error = new double[strikes.length][];
        for (int k = 0; k < strikes.length; k++) {
            point.price(expectation, dynamics.forward(), strikes[k], greeks);
            mean[k] = greeks.complete(point);
            final int from = k * SmileQuantity.COUNT;
            for (int q = 0; q < SmileQuantity.COUNT; q++) {
                mean[k][q] += difference[0][from + q];
            }
            error[k] = Arrays.copyOfRange(difference[1], from, from + SmileQuantity.COUNT);
        }
        return new SmileEstimate(point, strikes, mean, error);
    }
}
