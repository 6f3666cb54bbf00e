package io.espalier.pricing.ad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.HipparchusReal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** Random formulae over the number types of this room against Hipparchus' second-order forward derivatives. */
class SecondOrderLawsTest {
    private static final DSFactory FACTORY = new DSFactory(2, 2);

    /** Nearer to a kink the two roads may round to different sides. */
    private static final double NEAR = 1e-9;

    /** Formulae whose numbers grow beyond say more of overflow than of derivatives. */
    private static final double LARGEST = 100.0;

    @Provide
    Arbitrary<RandomFormula> formulae() {
        Arbitrary<Integer> back = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, RandomFormula.KINDS - 1),
                        back,
                        back,
                        Arbitraries.doubles().between(-1.5, 2.5).ofScale(3))
                .as(RandomFormula.Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(RandomFormula::new)
                .withoutEdgeCases();
    }

    /** What one formula makes of two numbers by Hipparchus, with the largest derivative on the way and the nearest kink. */
    private static final class Witness {
        private final List<HipparchusReal<DerivativeStructure>> seen = new ArrayList<>();
        private final List<HipparchusReal<DerivativeStructure>> kinks = new ArrayList<>();
        private final DerivativeStructure result;

        Witness(RandomFormula formula, double a, double b) {
            result = formula.of(
                            new HipparchusReal<>(FACTORY.variable(0, a)),
                            new HipparchusReal<>(FACTORY.variable(1, b)),
                            seen::add,
                            kinks::add)
                    .number();
        }

        double largest() {
            double largest = 1.0;
            for (HipparchusReal<DerivativeStructure> one : seen) {
                for (double derivative : one.number().getAllDerivatives()) {
                    largest = Math.max(largest, Math.abs(derivative));
                }
            }
            return largest;
        }

        boolean isClearOfKinks() {
            return kinks.stream().allMatch(kink -> Math.abs(kink.number().getValue()) > NEAR);
        }

        double by(int a, int b) {
            return result.getPartialDerivative(a, b);
        }
    }

    /**
     * A second derivative is a sum of products of up to three numbers of size M. At most 40 operations of up to 20 roundings each (what
     * e^x - 2f' loses beyond its seam) make 1e-13, of which the next derivative, up to ten times the last here, makes 1e-12 M^3.
     */
    @Property
    void anyFormulaHasTheDerivativesOfHipparchus(
            @ForAll("formulae") RandomFormula formula,
            @ForAll @DoubleRange(min = -3.0, max = 3.0) double a,
            @ForAll @DoubleRange(min = -3.0, max = 3.0) double b,
            @ForAll @DoubleRange(min = -2.0, max = 2.0) double alongA,
            @ForAll @DoubleRange(min = -2.0, max = 2.0) double alongB) {
        Witness expected = new Witness(formula, a, b);
        Assume.that(expected.isClearOfKinks() && expected.largest() < LARGEST);
        double tolerance = 1e-12 * Math.pow(expected.largest(), 3.0);
        Tape tape = new Tape(1);
        SecondOrder x = SecondOrder.input(tape, a, alongA);
        SecondOrder y = SecondOrder.input(tape, b, alongB);

        SecondOrder result = formula.of(x, y, number -> {}, number -> {});
        tape.seed(result.tangent(), 1.0);
        tape.reverse(0);

        assertEquals(expected.by(1, 0), x.tangent().bars()[0], tolerance, "by a");
        assertEquals(expected.by(0, 1), y.tangent().bars()[0], tolerance, "by b");
        assertEquals(
                expected.by(2, 0) * alongA + expected.by(1, 1) * alongB,
                x.value().bars()[0],
                4.0 * tolerance,
                "H d, a");
        assertEquals(
                expected.by(1, 1) * alongA + expected.by(0, 2) * alongB,
                y.value().bars()[0],
                4.0 * tolerance,
                "H d, b");
    }

    @Property(tries = 300)
    void anAdjointHasTheGradientOfItsTangentOverAdjoint(
            @ForAll("formulae") RandomFormula formula,
            @ForAll @DoubleRange(min = -3.0, max = 3.0) double a,
            @ForAll @DoubleRange(min = -3.0, max = 3.0) double b) {
        Tape tape = new Tape(1);
        SecondOrder x = SecondOrder.input(tape, a, 1.0);
        SecondOrder y = SecondOrder.input(tape, b, 1.0);
        SecondOrder both = formula.of(x, y, number -> {}, number -> {});
        tape.seed(both.tangent(), 1.0);
        tape.reverse(0);
        Tape first = new Tape(1);
        Adjoint left = first.input(a);
        Adjoint right = first.input(b);

        Adjoint value = formula.of(left, right, number -> {}, number -> {});
        first.seed(value, 1.0);
        first.reverse(0);

        assertEquals(value.values()[0], both.value().values()[0], "the same bits of the value");
        Assume.that(Double.isFinite(left.bars()[0]) && Double.isFinite(right.bars()[0]));
        double tolerance = 1e-12 * (1.0 + Math.abs(left.bars()[0]) + Math.abs(right.bars()[0]));
        assertEquals(left.bars()[0], x.tangent().bars()[0], tolerance, "by a");
        assertEquals(right.bars()[0], y.tangent().bars()[0], tolerance, "by b");
    }
}
