package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dependent paths: right, and with less error for it than independent ones. */
class SamplingTest {
    private static final int REPLICATES = 16;
    private static final int FIXINGS = 12;
    private static final Instrument CALL = Baskets.forwards(PayoffType.CALL);
    private static final Instrument ASIAN = new Instrument(
            CALL.market(),
            new AsianOption(
                    PutCall.CALL,
                    CALL.option().strike(),
                    Schedule.equallySpaced(FIXINGS),
                    PastFixings.NONE,
                    CALL.option().expiry(),
                    CALL.option().weights(),
                    CALL.option().notional()));
    private static final FactorLayout LAYOUT =
            FactorLayout.levels(ASIAN.market().kind(), 3);

    private static MonteCarloResult simulate(MonteCarloPlan plan) {
        return new MonteCarloPricer(ASIAN, LAYOUT, Box.unbounded(3), plan).simulate(ASIAN.read(LAYOUT), paths -> {});
    }

    /**
     * A European call: the average over n fixings of a martingale is normal with its mean and (n + 1)(2n + 1)/(6 n^2) of its variance
     * at expiry, the sum over k and l of min(k, l)/n^3.
     */
    private static Instrument european() {
        double n = FIXINGS;
        double share = Math.sqrt((n + 1.0) * (2.0 * n + 1.0) / (6.0 * n * n));
        MarketData market = CALL.market();
        double[] vols = Arrays.stream(market.vols()).map(vol -> share * vol).toArray();
        return new Instrument(
                market.with(market.levels(), vols, market.correlation().toArray(), market.rate()), CALL.product());
    }

    /** The reported error is the spread of replicates; over 5 sizes, each known to 18 %, the slope is known to 0.04. */
    @Test
    void withSobolAndBridgesTheErrorFallsFasterThanTheRoot() {
        double exact = BasketWitness.value(european());
        int sizes = 5;
        double[] x = new double[sizes];
        double[] y = new double[sizes];
        for (int k = 0; k < sizes; k++) {
            long paths = REPLICATES * (1L << (8 + 2 * k));

            MonteCarloResult result = simulate(new MonteCarloPlan(paths, 1L, false, 1)
                    .withSampling(Sampling.sobol(REPLICATES))
                    .withoutDerivatives());

            // Student's t of 15 degrees passes 5 errors once in 6,000 times.
            assertEquals(exact, result.value(), 5.0 * result.error(), "paths=" + paths);
            assertEquals(paths, result.paths());
            x[k] = Math.log(paths);
            y[k] = Math.log(result.error());
        }
        assertTrue(slope(x, y) < -0.8, "slope=" + slope(x, y));
    }

    /** Least squares. */
    private static double slope(double[] x, double[] y) {
        double meanX = 0.0;
        double meanY = 0.0;
        for (int k = 0; k < x.length; k++) {
            meanX += x[k] / x.length;
            meanY += y[k] / y.length;
        }
        double covariance = 0.0;
        double variance = 0.0;
        for (int k = 0; k < x.length; k++) {
            covariance += (x[k] - meanX) * (y[k] - meanY);
            variance += (x[k] - meanX) * (x[k] - meanX);
        }
        return covariance / variance;
    }

    /**
     * Each kind takes off a good part of the error, by its own measure; five errors as above, and a tenth for the bias of matched
     * moments: 1/256 of a deviation per path is 1/64 of a replicate's error at 4,096 paths.
     */
    @ParameterizedTest
    @EnumSource(
            value = Sampling.Kind.class,
            names = {"SOBOL", "STRATIFIED", "MOMENT_MATCHED"})
    void valueAndDeltasAreRightAndLessUncertain(Sampling.Kind kind) {
        MonteCarloPlan independent = new MonteCarloPlan(1L << 16, 1L, false, 1);
        double exact = BasketWitness.value(european());

        MonteCarloResult plain = simulate(independent);
        MonteCarloResult result = simulate(independent.withSampling(new Sampling(kind, REPLICATES)));

        assertEquals(exact, result.value(), 5.1 * result.error());
        assertTrue(result.error() < 0.8 * plain.error(), result.error() + ", independent " + plain.error());
        for (int j = 0; j < 3; j++) {
            double delta = BasketWitness.derivative(european(), LAYOUT, j, 1e-3);
            assertEquals(delta, result.gradient()[j], 5.1 * result.gradientError()[j], "delta " + j);
        }
    }

    @Test
    void mirroredPathsHaveTheSameBitsOnAnyNumberOfThreads() {
        for (Sampling.Kind kind : Sampling.Kind.values()) {
            Sampling sampling = kind == Sampling.Kind.INDEPENDENT ? Sampling.INDEPENDENT : new Sampling(kind, 8);
            MonteCarloResult one = simulate(new MonteCarloPlan(20_000, 9L, true, 1).withSampling(sampling));
            MonteCarloPlan five = new MonteCarloPlan(20_000, 9L, true, 5).withSampling(sampling);

            MonteCarloPlanTest.assertSameBits(one, simulate(five));
        }
    }

    /** A batch that is cut would be no stratified one. */
    @Test
    void samplesHaveWholeBatches() {
        MonteCarloPlan plan = new MonteCarloPlan(1_000, 9L, false, 1);

        assertEquals(1_000, simulate(plan.withSampling(Sampling.sobol(8))).paths());
        assertEquals(
                8 * 256,
                simulate(plan.withSampling(new Sampling(Sampling.Kind.STRATIFIED, 8)))
                        .paths());
    }
}
