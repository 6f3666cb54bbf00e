package io.espalier.bench.experiment.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.label.LabelledSamples;
import java.util.Arrays;

/** Labels held against a reference: what one says on average, the other says exactly. */
final class LabelledMeans {
    private static final double STANDARD_ERRORS = 4.5;

    private LabelledMeans() {}

    /** Values, and where {@code derivatives} holds derivatives, differ from the reference by noise alone. */
    static void assertUnbiased(LabelledSamples samples, Pricer reference, boolean derivatives) {
        int rows = samples.y().length;
        int d = samples.layout().size();
        double[][] noise = new double[derivatives ? d + 1 : 1][rows];
        Valuation exact = Valuation.of(samples.layout());
        for (int row = 0; row < rows; row++) {
            assertTrue(reference.tryPrice(Arrays.copyOfRange(samples.x(), row * d, (row + 1) * d), exact));
            noise[0][row] = samples.y()[row] - exact.value();
            for (int j = 1; j < noise.length; j++) {
                noise[j][row] = samples.dy()[row * d + j - 1] - exact.gradient()[j - 1];
            }
        }
        for (int j = 0; j < noise.length; j++) {
            assertNoise(
                    noise[j], j == 0 ? "value" : samples.layout().factor(j - 1).name());
        }
    }

    private static void assertNoise(double[] noise, String what) {
        double mean = Arrays.stream(noise).average().orElseThrow();
        double variance =
                Arrays.stream(noise).map(e -> (e - mean) * (e - mean)).average().orElseThrow();
        assertEquals(0.0, mean, STANDARD_ERRORS * Math.sqrt(variance / noise.length), what);
    }
}
