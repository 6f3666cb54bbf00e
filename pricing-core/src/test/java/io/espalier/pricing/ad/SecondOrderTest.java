package io.espalier.pricing.ad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.HipparchusReal;
import io.espalier.pricing.algebra.RealContract;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

class SecondOrderTest extends RealContract<SecondOrder> {
    private static final DSFactory FACTORY = new DSFactory(2, 2);
    private static final double[] DIRECTION = {0.6, -1.7};

    private final Tape tape = new Tape(3);

    @Override
    protected SecondOrder of(double value) {
        return SecondOrder.input(tape, value, 1.0);
    }

    @Override
    protected double read(SecondOrder number) {
        return number.value().values()[0];
    }

    private static DerivativeStructure witness(Formula formula, double a, double b) {
        return formula.of(new HipparchusReal<>(FACTORY.variable(0, a)), new HipparchusReal<>(FACTORY.variable(1, b)))
                .number();
    }

    /** Second derivatives by other formulae; some thirty roundings of terms no larger than 100: 1e-13 relative. */
    @Test
    void oneSweepGivesTheHessianTimesTheDirectionAndTheGradient() {
        for (double a : new double[] {-2.3, -0.4, 0.7, 1.9}) {
            for (double b : new double[] {-1.1, 0.6, 2.2}) {
                for (int f = 0; f < Formula.ALL.size(); f++) {
                    DerivativeStructure expected = witness(Formula.ALL.get(f), a, b);
                    Tape fresh = new Tape(2);
                    SecondOrder left = SecondOrder.input(fresh, a, DIRECTION[0]);
                    SecondOrder right = SecondOrder.input(fresh, b, DIRECTION[1]);

                    SecondOrder y = Formula.ALL.get(f).of(left, right);
                    fresh.seed(y.tangent(), 1.0);
                    fresh.reverse(0);

                    String what = "formula " + f + " at a=" + a + ", b=" + b;
                    double byA = expected.getPartialDerivative(1, 0);
                    double byB = expected.getPartialDerivative(0, 1);
                    double cross = DIRECTION[1] * expected.getPartialDerivative(1, 1);
                    double crossBack = DIRECTION[0] * expected.getPartialDerivative(1, 1);
                    assertRelative(
                            byA * DIRECTION[0] + byB * DIRECTION[1], y.tangent().values()[1], what);
                    assertRelative(byA, left.tangent().bars()[1], what + ", by a");
                    assertRelative(byB, right.tangent().bars()[1], what + ", by b");
                    assertRelative(
                            DIRECTION[0] * expected.getPartialDerivative(2, 0) + cross,
                            left.value().bars()[1],
                            what + ", H d in a");
                    assertRelative(
                            DIRECTION[1] * expected.getPartialDerivative(0, 2) + crossBack,
                            right.value().bars()[1],
                            what + ", H d in b");
                }
            }
        }
    }

    private static void assertRelative(double expected, double actual, String what) {
        assertEquals(expected, actual, 1e-13 * Math.max(1.0, Math.abs(expected)), what);
    }

    @Test
    void everyLaneHasItsOwnDirection() {
        SecondOrder x = SecondOrder.input(tape, 2.0, 0.0);
        System.arraycopy(new double[] {1.0, -2.0, 0.0}, 0, x.tangent().values(), 0, 3);

        SecondOrder cube = x.square().times(x);
        tape.seed(cube.tangent(), 1.0);
        tape.reverse(0);

        assertArrayEquals(new double[] {12.0, -24.0, 0.0}, cube.tangent().values(), "3 x^2 d");
        assertArrayEquals(new double[] {12.0, -24.0, 0.0}, x.value().bars(), "6 x d");
        assertArrayEquals(new double[] {12.0, 12.0, 12.0}, x.tangent().bars(), "3 x^2");
    }

    /** A factor that no input reaches: seeding both outputs adds the gradient to the Hessian times the direction. */
    @Test
    void theValueSeededBesideAddsTheGradient() {
        SecondOrder x = SecondOrder.input(tape, 3.0, 1.0);
        SecondOrder y = x.square().times(SecondOrder.passive(tape, 5.0));
        tape.seed(y.tangent(), 1.0);
        tape.seed(y.value(), 1.0);
        tape.reverse(0);

        assertEquals(10.0 + 30.0, x.value().bars()[0]);
    }

    @Test
    void whatNoInputReachesCostsNoTangent() {
        SecondOrder z = SecondOrder.passive(tape, 1.5);
        SecondOrder c = SecondOrder.constant(tape, 2.0);
        int before = tape.mark();

        SecondOrder y = z.times(z).plus(c).dividedBy(z).max(c).exp();

        assertTrue(y.tangent().isConstant() && y.tangent().constant() == 0.0, "a tangent of 0");
        // z z, + 2, / z, max with its constant spread on the tape, exp.
        assertEquals(6, tape.mark() - before, "slots of the values alone");
    }

    private static double[] derivatives(double at, UnaryOperator<SecondOrder> f) {
        Tape fresh = new Tape(1);
        SecondOrder x = SecondOrder.input(fresh, at, 1.0);
        fresh.seed(f.apply(x).tangent(), 1.0);
        fresh.reverse(0);
        return new double[] {x.tangent().bars()[0], x.value().bars()[0]};
    }

    @Test
    void kinksHaveTheirStatedDerivatives() {
        assertArrayEquals(new double[] {0.0, 0.0}, derivatives(0.0, SecondOrder::positivePart), "positive part at 0");
        assertArrayEquals(new double[] {0.0, 0.0}, derivatives(0.0, SecondOrder::abs), "abs at 0");
        assertArrayEquals(new double[] {0.0, 0.0}, derivatives(0.0, SecondOrder::sqrt), "sqrt at 0");
        assertArrayEquals(new double[] {0.0, 0.0}, derivatives(0.0, x -> x.pow(0.5)), "root by power at 0");
        assertArrayEquals(new double[] {0.5, 1.0 / 3.0}, derivatives(0.0, SecondOrder::exprel), "exprel at 0");
        assertArrayEquals(
                new double[] {4.0, 2.0},
                derivatives(2.0, x -> x.square().max(x.plus(2.0))),
                "max at a tie is the first's");
        assertArrayEquals(
                new double[] {4.0, 2.0},
                derivatives(2.0, x -> x.square().min(x.plus(2.0))),
                "min at a tie is the first's");
        assertArrayEquals(
                new double[] {0.0, 2.0}, derivatives(0.0, x -> x.select(x, x.square())), "select at 0 is the second's");
    }

    @Test
    void anUnusedBranchPassesNothingOnThroughAnInfiniteSlope() {
        assertArrayEquals(new double[] {1.0, 0.0}, derivatives(0.0, x -> x.select(x.log(), x)), "log at 0 not chosen");
    }

    /** The chosen branch of a maximum, its weight too, survives a rewind that uses the slots again. */
    @Test
    void slotsAreUsedAgainAfterARewind() {
        SecondOrder x = SecondOrder.input(tape, 2.0, 1.0);
        int mark = tape.mark();
        for (double floor : new double[] {5.0, 3.0}) {
            tape.clear();
            SecondOrder y = x.square().max(SecondOrder.constant(tape, floor));
            tape.seed(y.tangent(), 1.0);
            tape.reverse(mark);
            tape.rewind(mark);
        }

        assertEquals(2.0, x.value().bars()[0], "x^2 = 4 is above 3");
        assertEquals(4.0, x.tangent().bars()[0]);
    }
}
