package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.graph.Expression;
import io.espalier.pricing.graph.FormulaProgram;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives exactly at kinks, jumps and poles, by the rules that numbers state. */
class KinkTest {

    static Stream<KernelChoice> choices() {
        return KernelChoices.all();
    }

    /** dy/dx_i of each input at its value. */
    private static double[] gradient(KernelChoice choice, Expression y) {
        final FormulaProgram program = FormulaProgram.of(y);
        final List<Expression> inputs = program.inputs();
        final ReplayBlock block = new PathCompiler(choice)
                .compile(program, KernelChoices.everything(program), Order.GRADIENT)
                .block(PathKernels.LANE_STEP);
        block.bind(inputs.stream().mapToDouble(Expression::number).toArray(), new double[1][0], new double[0]);
        block.gradient();
        final double[] gradient = new double[inputs.size()];
        for (int i = 0; i < gradient.length; i++) {
            // Without the sign of a zero.
            gradient[i] = block.startBar()[i][PathKernels.LANE_STEP - 1] + 0.0;
        }
        return gradient;
    }

    private static Expression x(double value) {
        return Expression.input(0, value);
    }

    private static Expression y(double value) {
        return Expression.input(1, value);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void atATieTheDerivativeIsThisOnes(KernelChoice choice) {
        assertEquals(1.0, gradient(choice, x(2.0).max(y(2.0)))[0], "max, this");
        assertEquals(0.0, gradient(choice, x(2.0).max(y(2.0)))[1], "max, other");
        assertEquals(1.0, gradient(choice, x(2.0).min(y(2.0)))[0], "min, this");
        assertEquals(0.0, gradient(choice, x(2.0).min(y(2.0)))[1], "min, other");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void offATieTheDerivativeIsThatOfTheChosen(KernelChoice choice) {
        assertEquals(0.0, gradient(choice, x(1.0).max(y(2.0)))[0], "max, this");
        assertEquals(1.0, gradient(choice, x(1.0).max(y(2.0)))[1], "max, other");
        assertEquals(1.0, gradient(choice, x(1.0).min(y(2.0)))[0], "min, this");
        assertEquals(0.0, gradient(choice, x(1.0).min(y(2.0)))[1], "min, other");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void slopesAtZeroAreThoseStated(KernelChoice choice) {
        assertEquals(0.0, gradient(choice, x(0.0).positivePart())[0], "positive part");
        assertEquals(0.0, gradient(choice, x(0.0).abs())[0], "abs");
        assertEquals(0.0, gradient(choice, x(0.0).sqrt())[0], "root");
        assertEquals(0.0, gradient(choice, x(0.0).step())[0], "step");
        assertEquals(0.5, gradient(choice, x(0.0).exprel())[0], "exprel");
        assertEquals(0.0, gradient(choice, x(0.0).pow(0.5))[0], "power");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void slopesBesideZeroAreThoseOfTheBranch(KernelChoice choice) {
        assertEquals(1.0, gradient(choice, x(Double.MIN_VALUE).positivePart())[0], "positive part");
        assertEquals(-1.0, gradient(choice, x(-Double.MIN_VALUE).abs())[0], "abs");
        final double tiny = Double.MIN_VALUE;
        assertEquals(0.5 / Math.sqrt(tiny), gradient(choice, x(tiny).sqrt())[0], "root of the smallest number");
        assertEquals(
                0.5 / Math.sqrt(Double.MAX_VALUE),
                gradient(choice, x(Double.MAX_VALUE).sqrt())[0],
                "of the largest");
        assertEquals(0.0, gradient(choice, x(Double.POSITIVE_INFINITY).sqrt())[0], "of infinity");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aSignHasNoDerivativeAndZeroChoosesOtherwise(KernelChoice choice) {
        final double[] gradient = gradient(choice, x(0.0).select(y(3.0).times(2.0), y(3.0).times(5.0)));
        assertEquals(0.0, gradient[0], "sign");
        assertEquals(5.0, gradient[1], "otherwise");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatAPayoffDoesNotUsePassesNothingOnEvenThroughAPole(KernelChoice choice) {
        final Expression used = y(3.0).times(2.0);
        assertEquals(0.0, gradient(choice, x(0.0).select(x(0.0).reciprocal(), used))[0], "quotient");
        assertEquals(0.0, gradient(choice, x(0.0).select(x(0.0).log(), used))[0], "logarithm");
        assertEquals(0.0, gradient(choice, x(0.0).select(y(3.0).dividedBy(x(0.0)), used))[0], "denominator");
    }
}
