package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The fit of known functions is known: over x uniform in [0, 1]^2 the reference x0^2 + x1 meets a candidate that is off
 * by a stated amount.
 */
class ValidationTest {
    private static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.FORWARD, 2);
    private static final Box UNIT = new Box(new double[2], new double[] {1.0, 1.0});
    private static final Pricer REFERENCE = new Quadratic(0.0, e -> 0.0);
    private static final int POINTS = 20_000;

    @Test
    void aPricerFitsItselfWithoutError() {
        ValidationReport report = Validation.compare(REFERENCE, REFERENCE, UNIT, 100, 1L);

        assertEquals(
                List.of("value", "d_forward[0]", "d_forward[1]", "deltas", "gamma"),
                report.outputs().stream().map(OutputFit::name).toList());
        assertEquals(new OutputFit("value", 100, 1.0, 0.0, 0.0, 0.0), report.value());
        assertEquals(new OutputFit("deltas", 200, 1.0, 0.0, 0.0, 0.0), report.deltas());
    }

    @Test
    void aConstantReferenceHasNoRSquared() {
        ValidationReport report = Validation.compare(REFERENCE, REFERENCE, UNIT, 100, 1L);

        assertTrue(Double.isNaN(report.gamma().r2()));
        assertEquals(0.0, report.gamma().rmse());
    }

    /** A shift is all bias: every figure is the shift itself, to rounding of numbers of order one. */
    @Test
    void aShiftIsBias() {
        OutputFit value = Validation.compare(new Quadratic(-0.25, e -> 0.0), REFERENCE, UNIT, POINTS, 1L)
                .value();

        assertEquals(-0.25, value.bias(), 1e-14);
        assertEquals(0.25, value.rmse(), 1e-14);
        assertEquals(0.25, value.maxError(), 1e-14);
        // A sampled variance has relative standard deviation below sqrt(2/n) where the kurtosis is below 3, as here.
        double unexplained = 0.0625 / (4.0 / 45.0 + 1.0 / 12.0);
        assertEquals(1.0 - unexplained, value.r2(), 4.5 * unexplained * Math.sqrt(2.0 / POINTS));
    }

    /**
     * The slope in x1 is off by e = x1 - 1/2: mean 0, variance 1/12, largest 1/2; sampling errors at 4.5 deviations, the
     * root mean square's being sd(e^2)/(2 rmse sqrt(n)) = sqrt(1/180)/(2 sqrt(1/12) sqrt(n)) = 0.13/sqrt(n).
     */
    @Test
    void anErrorOfOneColumnShowsInThatColumnAndInTheDeltas() {
        ValidationReport report = Validation.compare(new Quadratic(0.0, x1 -> x1 - 0.5), REFERENCE, UNIT, POINTS, 2L);

        assertEquals(0.0, report.output("d_forward[0]").rmse());
        OutputFit column = report.output("d_forward[1]");
        assertEquals(0.0, column.bias(), 4.5 * Math.sqrt(1.0 / 12.0 / POINTS));
        assertEquals(Math.sqrt(1.0 / 12.0), column.rmse(), 4.5 * 0.13 / Math.sqrt(POINTS));
        assertEquals(0.5, column.maxError(), 1e-3);
        assertEquals(column.rmse() / Math.sqrt(2.0), report.deltas().rmse(), 1e-14);
        assertEquals(2L * POINTS, report.deltas().samples());
    }

    @Test
    void whatTheReferenceDoesNotGiveIsLeftOut() {
        Pricer withoutGamma = new Refusing(0.5);

        ValidationReport report = Validation.compare(REFERENCE, withoutGamma, UNIT, 1000, 3L);

        assertEquals(0L, report.gamma().samples());
        assertTrue(Double.isNaN(report.gamma().rmse()));
        assertEquals(1000 - report.refused(), report.value().samples());
        assertTrue(report.refused() > 400 && report.refused() < 600, "half of the box, got " + report.refused());
    }

    @Test
    void theSameSeedGivesTheSamePoints() {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();

        Validation.compare(REFERENCE, REFERENCE, UNIT, 50, 4L, (x, a, b) -> first.add(x[0]));
        Validation.compare(REFERENCE, REFERENCE, UNIT, 50, 4L, (x, a, b) -> second.add(x[0]));

        assertEquals(first, second);
        assertEquals(50, first.size());
    }

    @Test
    void aBoxThatTheCandidateDoesNotServeIsRefused() {
        Box wider = new Box(new double[2], new double[] {1.0, 1.5});

        assertThrows(IllegalArgumentException.class, () -> Validation.compare(REFERENCE, REFERENCE, wider, 10, 1L));
        assertThrows(IllegalArgumentException.class, () -> Validation.compare(REFERENCE, REFERENCE, UNIT, 0, 1L));
    }

    /** x0^2 + x1 + shift with an error in the slope of x1; Hessian [[2, 0], [0, 0]]. */
    private record Quadratic(double shift, DoubleUnaryOperator slopeError) implements Pricer {
        @Override
        public FactorLayout layout() {
            return LAYOUT;
        }

        @Override
        public Box domain() {
            return UNIT;
        }

        @Override
        public boolean tryPrice(double[] x, Valuation out) {
            out.set(x[0] * x[0] + x[1] + shift, 0.0, ValueSource.CLOSED);
            out.gradient()[0] = 2.0 * x[0];
            out.gradient()[1] = 1.0 + slopeError.applyAsDouble(x[1]);
            out.curvature()[0] = 2.0;
            Arrays.fill(out.curvature(), 1, 4, 0.0);
            return true;
        }
    }

    /** Answers below {@code edge} in x0 only, and never with a curvature. */
    private record Refusing(double edge) implements Pricer {
        @Override
        public FactorLayout layout() {
            return LAYOUT;
        }

        @Override
        public Box domain() {
            return UNIT;
        }

        @Override
        public boolean tryPrice(double[] x, Valuation out) {
            out.clear();
            out.set(x[0], 0.0, ValueSource.MONTE_CARLO);
            return x[0] < edge;
        }
    }
}
