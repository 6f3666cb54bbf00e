package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.regress.Basis;
import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.DifferentialSamples;
import io.espalier.pricing.regress.RegressionFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a regression is given to learn a Bermudan's exercise from. */
class LsmSamplesTest {

    static Stream<Arguments> instruments() {
        return Stream.of(
                Arguments.of(Bermudans.putOnSpots(Schedule.equallySpaced(4)), 2),
                Arguments.of(Bermudans.onUnlikeCarries(PutCall.PUT, 4), 3));
    }

    /**
     * Cross-validation leaves a value out with the slopes of its own point: of Chebyshev polynomials T_2' = 4 T_1 T_1', so that a slope shows
     * at which value it was seen.
     *
     * @param second where T_2 of the first signal stands
     */
    @ParameterizedTest
    @MethodSource("instruments")
    void everySlopeTellsTheValueOfItsOwnPoint(Instrument instrument, int second) {
        List<DifferentialSamples> seen = new ArrayList<>();
        LsmPlan plan = new LsmPlan(256, 2, 3, samples -> learn(samples, seen), new MonteCarloPlan(256, 5L, true, 1));

        LsmPricerTest.simulate(instrument, plan);

        assertTrue(seen.size() >= 3, "dates " + seen.size());
        for (DifferentialSamples samples : seen) {
            int directions = samples.slopes().length / samples.values().length;
            int[] counts = new int[samples.values().length];
            boolean moves = false;
            for (int row = 0; row < samples.slopes().length; row++) {
                int point = samples.points()[row];
                double[] slope = samples.slopes()[row];
                counts[point]++;
                moves |= slope[1] != 0.0;
                assertEquals(
                        4.0 * samples.values()[point][1] * slope[1],
                        slope[second],
                        1e-12 + 1e-9 * Math.abs(slope[second]));
            }
            assertTrue(moves);
            assertTrue(Arrays.stream(counts).allMatch(count -> count == directions));
        }
    }

    private static RegressionFit learn(DifferentialSamples samples, List<DifferentialSamples> seen) {
        seen.add(samples);
        return new DifferentialRegression(4.0, 1e-6).fit(samples);
    }

    /** Five Gaussians on [-1, 1], half apart and as wide: at a neighbour's centre e^-1. */
    @Test
    void gaussiansAreAsWideAsTheirGridsStep() {
        Basis basis = LsmBasis.RADIAL.of(1, 5);

        double e = Math.exp(-1.0);
        assertArrayEquals(
                new double[] {1.0, 1.0, e, Math.pow(e, 4), Math.pow(e, 9), Math.pow(e, 16)}, basis.row(-1.0), 1e-15);
        assertEquals(1, LsmBasis.RADIAL.of(2, 0).size());
        assertEquals(1 + 9, LsmBasis.RADIAL.of(2, 3).size());
    }
}
