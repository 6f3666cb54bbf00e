package io.espalier.bench.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.random.NormalSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathWorkTest {
    private static final int LANES = 64;

    /** Both differ by the rounding of at most 250 steps whose numbers are of order 100. */
    @ParameterizedTest
    @EnumSource(Problem.class)
    void loopsByHandAndRecordedProgramsDoTheSame(Problem problem) {
        PathWork recorded = new RecordedWork(problem, new PathCompiler(KernelChoice.PLAIN), Order.GRADIENT, LANES);
        PathWork byHand = problem.handWritten(LANES);
        NormalSource source = new NormalSource(17L, 0);
        source.fill(0L, 1L, recorded.normals());
        source.fill(0L, 1L, byHand.normals());

        recorded.gradient();
        byHand.gradient();

        assertEquals(byHand.results().length, recorded.results().length);
        double largest = 0.0;
        for (int row = 0; row < byHand.results().length; row++) {
            for (int lane = 0; lane < LANES; lane++) {
                double expected = byHand.results()[row][lane];
                largest = Math.max(largest, Math.abs(expected));
                double tolerance = 250 * 1e-15 * Math.max(100.0, Math.abs(expected));
                assertEquals(expected, recorded.results()[row][lane], tolerance, "row=" + row + ", lane=" + lane);
            }
        }
        assertTrue(largest > 1.0, "all paths ended worthless");
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void valuesAloneAreThoseWithDerivatives(Problem problem) {
        PathWork byHand = problem.handWritten(LANES);
        new NormalSource(18L, 0).fill(0L, 1L, byHand.normals());
        byHand.gradient();
        double[] expected = byHand.results()[0].clone();

        byHand.value();

        for (int lane = 0; lane < LANES; lane++) {
            assertEquals(expected[lane], byHand.results()[0][lane]);
        }
    }
}
