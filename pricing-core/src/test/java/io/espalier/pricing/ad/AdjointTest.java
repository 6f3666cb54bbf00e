package io.espalier.pricing.ad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.HipparchusReal;
import io.espalier.pricing.algebra.RealContract;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;

class AdjointTest extends RealContract<Adjoint> {
    private final Tape tape = new Tape(3);

    @Override
    protected Adjoint of(double value) {
        return tape.input(value);
    }

    @Override
    protected double read(Adjoint number) {
        return number.values()[0];
    }

    /** Hipparchus carries derivatives forward by other formulae; both round a dozen times: 1e-14 relative. */
    @Test
    void everyDerivativeAgreesWithHipparchus() {
        for (double a : new double[] {-2.3, -0.4, 0.7, 1.9}) {
            for (double b : new double[] {-1.1, 0.6, 2.2}) {
                for (int f = 0; f < Formula.ALL.size(); f++) {
                    Gradient expected = Formula.ALL
                            .get(f)
                            .of(
                                    new HipparchusReal<>(Gradient.variable(2, 0, a)),
                                    new HipparchusReal<>(Gradient.variable(2, 1, b)))
                            .number();
                    Tape fresh = new Tape(2);
                    Adjoint left = fresh.input(a);
                    Adjoint right = fresh.input(b);

                    Adjoint y = Formula.ALL.get(f).of(left, right);
                    fresh.seed(y, 1.0);
                    fresh.reverse(0);

                    String what = "formula " + f + " at a=" + a + ", b=" + b;
                    assertRelative(expected.getValue(), y.values()[1], what);
                    assertRelative(expected.getPartialDerivative(0), left.bars()[1], what + ", by a");
                    assertRelative(expected.getPartialDerivative(1), right.bars()[1], what + ", by b");
                }
            }
        }
    }

    private static void assertRelative(double expected, double actual, String what) {
        assertEquals(expected, actual, 1e-14 * Math.max(1.0, Math.abs(expected)), what);
    }

    /** Constants are folded or spread on the tape: the same numbers as with slots. */
    @Test
    void constantsGiveTheSameValuesAndDerivativesAsInputs() {
        for (int f = 0; f < Formula.ALL.size(); f++) {
            Tape one = new Tape(1);
            Adjoint a = one.input(0.7);
            Adjoint both = Formula.ALL.get(f).of(a, one.input(-1.1));
            one.seed(both, 1.0);
            one.reverse(0);
            Tape other = new Tape(1);
            Adjoint alone = other.input(0.7);
            Adjoint folded = Formula.ALL.get(f).of(alone, other.constant(-1.1));
            other.seed(folded, 1.0);
            other.reverse(0);

            assertEquals(both.values()[0], folded.values()[0], "value of formula " + f);
            assertEquals(a.bars()[0], alone.bars()[0], 1e-15, "derivative of formula " + f);
            Adjoint number = Formula.ALL.get(f).of(other.constant(0.7), other.constant(-1.1));
            assertEquals(both.values()[0], number.constant(), "constant of formula " + f);
        }
    }

    private static double slope(double at, UnaryOperator<Adjoint> f) {
        Tape fresh = new Tape(1);
        Adjoint x = fresh.input(at);
        fresh.seed(f.apply(x), 1.0);
        fresh.reverse(0);
        return x.bars()[0];
    }

    @Test
    void kinksHaveTheirStatedSlopes() {
        assertEquals(0.0, slope(0.0, Adjoint::positivePart), "positive part at 0");
        assertEquals(0.0, slope(0.0, Adjoint::abs), "abs at 0");
        assertEquals(0.0, slope(0.0, Adjoint::sqrt), "sqrt at 0");
        assertEquals(0.0, slope(0.0, x -> x.pow(0.5)), "root by power at 0");
        assertEquals(0.5, slope(0.0, Adjoint::exprel), 1e-16, "exprel at 0");
        assertEquals(0.0, slope(2.0, Adjoint::step), "step");
        assertEquals(3.0, slope(2.0, x -> x.times(3.0).max(x.plus(4.0))), "max at a tie is the first's");
        assertEquals(3.0, slope(2.0, x -> x.times(3.0).min(x.plus(4.0))), "min at a tie is the first's");
        assertEquals(5.0, slope(0.0, x -> x.select(x, x.times(5.0))), "select at 0 is the second's");
    }

    /** Both sides of the seam at |x| = 1 between series and closed form; expected by the power series to 30 terms. */
    @Test
    void exprelSlopeHoldsOnBothSidesOfItsSeam() {
        for (double x : new double[] {-1.0000001, -0.9999999, 1e-8, 0.9999999, 1.0000001, -3.0, 3.0}) {
            double expected = 0.0;
            double power = 1.0;
            for (int k = 0; k < 40; k++) {
                expected += power / (k + 2);
                power *= x / (k + 1);
            }
            assertEquals(expected, slope(x, Adjoint::exprel), 2e-15 * Math.max(1.0, expected), "x=" + x);
        }
    }

    @Test
    void anUnusedBranchPassesNothingOnThroughAnInfiniteSlope() {
        assertEquals(1.0, slope(0.0, x -> x.select(x.log(), x)), "log at 0 not chosen");
        assertEquals(0.0, slope(0.0, x -> x.reciprocal().step()), "reciprocal at 0 behind a step");
    }
}
