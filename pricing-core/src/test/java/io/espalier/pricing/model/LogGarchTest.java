package io.espalier.pricing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.analytic.GarchMoments;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statistics are held to 4 standard errors of their own. */
class LogGarchTest {
    private static final int PATHS = 1 << 16;
    private static final double S0 = 50.0;
    private static final double H1 = 0.02;
    private static final double OMEGA = 0.004;
    private static final double ALPHA = 0.1;
    private static final double BETA = 0.6;
    private static final double LAMBDA = 0.5;
    private static final double RATE = 0.01;
    private static final double[] P = {S0, H1, OMEGA, ALPHA, BETA, LAMBDA, RATE};

    private final LogGarch model = new LogGarch(LevelKind.SPOT);

    private static void assertMean(double expected, Moments actual, String what) {
        assertEquals(expected, actual.mean(), 4.0 * actual.standardError(), what);
    }

    @Test
    void parametersAreTheContractsColumns() {
        assertEquals(
                List.of("spot[0]", "h1", "omega", "alpha", "beta", "lambda", "rate"),
                model.parameters().stream().map(FactorId::name).toList());
        assertEquals(
                List.of("forward[0]", "h1", "omega", "alpha", "beta", "lambda"),
                new LogGarch(LevelKind.FORWARD)
                        .parameters().stream().map(FactorId::name).toList());
    }

    @Test
    void theDiscountedSpotIsAMartingale() {
        int steps = 10;
        double[] levels = new GarchPaths(model, PATHS, P).after(steps, 31).levels();

        assertMean(S0 * Math.exp(RATE * steps), GarchPaths.of(levels, s -> s), "E S");
    }

    @Test
    void aForwardIsAMartingaleAsItIs() {
        double[] p = Arrays.copyOf(P, 6);
        double[] forwards = new GarchPaths(new LogGarch(LevelKind.FORWARD), PATHS, p)
                .after(10, 31)
                .levels();
        double[] spots = new GarchPaths(model, PATHS, P).after(10, 31).levels();

        assertMean(S0, GarchPaths.of(forwards, f -> f), "E F");
        // The same normals: ten sums of logarithms of order 4.
        assertEquals(spots[5], forwards[5] * Math.exp(10.0 * RATE), 1e-13 * S0, "a spot is its forward, grown");
    }

    /** E h' = omega + (alpha (1 + lambda^2) + beta) E h, Duan (1995); the second moment by recursion. */
    @Test
    void variancesHaveTheirExactMoments() {
        for (int steps : new int[] {1, 2, 15}) {
            double[] h = new GarchPaths(model, PATHS, P).after(steps, 37).variances();
            double persistence = ALPHA * (1.0 + LAMBDA * LAMBDA) + BETA;
            double stationary = OMEGA / (1.0 - persistence);
            double mean = stationary + Math.pow(persistence, steps) * (H1 - stationary);

            assertMean(mean, GarchPaths.of(h, v -> v), "E h after " + steps);
            double square =
                    GarchMoments.after(steps, H1, OMEGA, ALPHA, BETA, LAMBDA).squaredVariance();
            assertMean(square, GarchPaths.of(h, v -> v * v), "E h^2 after " + steps);
        }
    }

    /** Cov(sqrt(h1) z, h2) = -2 alpha lambda h1^1.5: a fall raises the variance where lambda is positive. */
    @Test
    void lambdaTiesReturnsToVariances() {
        GarchPaths paths = new GarchPaths(model, PATHS, P).after(1, 41);
        double[] product = paths.levels().clone();
        for (int path = 0; path < PATHS; path++) {
            double shock = Math.log(product[path] / S0) - RATE + 0.5 * H1;
            product[path] = shock * paths.variances()[path];
        }

        assertMean(-2.0 * ALPHA * LAMBDA * Math.pow(H1, 1.5), GarchPaths.of(product, v -> v), "covariance");
    }

    /** With alpha = 0 the log-return is normal: path by path the sum of rate - h/2 + sqrt(h) z. */
    @Test
    void withoutAlphaTheLevelIsLognormal() {
        int steps = 6;
        double[] levels = new GarchPaths(model, 64, S0, H1, OMEGA, 0.0, BETA, LAMBDA, RATE)
                .after(steps, 43)
                .levels();

        NormalSource source = new NormalSource(43, 0);
        for (int path = 0; path < levels.length; path++) {
            double h = H1;
            double logReturn = 0.0;
            for (int step = 0; step < steps; step++) {
                logReturn += RATE - 0.5 * h + Math.sqrt(h) * source.normal(path, step);
                h = OMEGA + BETA * h;
            }
            assertEquals(S0 * Math.exp(logReturn), levels[path], 1e-13 * S0, "path " + path);
        }
    }

    @Test
    void aStepsVarianceIsThatOfALognormal() {
        double[] levels = new GarchPaths(model, PATHS, P).after(1, 47).levels();
        List<Plain> p = Arrays.stream(P).mapToObj(Plain::new).toList();
        double forward = S0 * Math.exp(RATE);

        double variance = model.variance(new double[] {3.0}, new Plain(1.0), p).value();

        assertMean(variance, GarchPaths.of(levels, s -> 9.0 * (s - forward) * (s - forward)), "variance of 3 S");
    }
}
