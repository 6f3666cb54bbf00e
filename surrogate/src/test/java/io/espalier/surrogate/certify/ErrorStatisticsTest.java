package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Statistics of errors against numbers worked out by hand, and intervals against how often they hold what they should. */
class ErrorStatisticsTest {

    /** Errors -4000 .. 4000: symmetric, sizes known, mean square n (n + 1)/3 with n = 4000. */
    @Test
    void errorsThatCanBeCountedHaveTheirStatistics() {
        double[] errors = IntStream.rangeClosed(-4000, 4000).asDoubleStream().toArray();

        OutputErrors found = ErrorStatistics.of("value", errors, 0.0).orElseThrow();

        assertEquals(8001, found.samples());
        assertEquals(0.0, found.bias());
        assertEquals(Math.sqrt(4000.0 * 4001.0 / 3.0), found.rmse(), 1e-9);
        assertEquals(Math.sqrt(4000.0 * 4001.0 / 3.0 * 8001 / 8000 / 8001), found.biasError(), 1e-9);
        assertEquals(4000.0, found.largest());
        assertEquals(
                List.of(2000.0, 3800.0, 3960.0, 3996.0),
                found.quantiles().stream().map(ErrorQuantile::value).toList());
        assertEquals(
                ErrorStatistics.LEVELS,
                found.quantiles().stream().map(ErrorQuantile::level).toList());
    }

    /** 400 samples of an exponential law: 95 % is the least that is promised; 3.3 binomial deviations of slack below it. */
    @Test
    void intervalsHoldTheTrueQuantileAsOftenAsTheyPromise() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7L);
        int[] held = new int[ErrorStatistics.LEVELS.size()];
        for (int run = 0; run < 400; run++) {
            double[] errors = new double[4096];
            Arrays.setAll(errors, i -> Math.log1p(-random.nextDouble()));
            List<ErrorQuantile> quantiles =
                    ErrorStatistics.of("value", errors, 0.0).orElseThrow().quantiles();
            for (int k = 0; k < held.length; k++) {
                double truth = -Math.log1p(-quantiles.get(k).level());
                held[k] += quantiles.get(k).low() <= truth
                                && truth <= quantiles.get(k).high()
                        ? 1
                        : 0;
            }
        }

        assertTrue(Arrays.stream(held).allMatch(count -> count >= 0.914 * 400), Arrays.toString(held));
    }

    @Test
    void aQuantileThatThePointsCannotBoundIsLeftOut() {
        double[] errors = IntStream.range(0, 128).asDoubleStream().toArray();

        List<ErrorQuantile> quantiles =
                ErrorStatistics.of("value", errors, 0.0).orElseThrow().quantiles();

        assertEquals(
                List.of(0.5, 0.95), quantiles.stream().map(ErrorQuantile::level).toList());
    }

    @Test
    void numbersThatWereNotGivenDoNotCount() {
        double[] errors = {1.0, Double.NaN, -3.0};

        OutputErrors found = ErrorStatistics.of("gamma", errors, 5.0).orElseThrow();

        assertEquals(2, found.samples());
        assertEquals(-1.0, found.bias());
        assertEquals(5.0, found.largest());
        assertEquals(Optional.empty(), ErrorStatistics.of("gamma", new double[] {Double.NaN, 1.0}, 0.0));
    }
}
