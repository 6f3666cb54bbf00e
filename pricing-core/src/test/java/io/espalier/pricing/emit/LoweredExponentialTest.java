package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.graph.Expression;
import io.espalier.pricing.graph.FormulaProgram;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.Exponential;
import io.espalier.pricing.math.KernelChoice;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** e^x as kernels compute it against the scalar function, bit by bit; that one is held to high precision elsewhere. */
class LoweredExponentialTest {
    private static final int LANES = 1 << 14;
    private static final double[] EDGES = {
        0.0,
        -0.0,
        709.782712893384,
        Math.nextDown(709.782712893384),
        Math.nextUp(709.782712893384),
        709.9,
        710.0,
        711.0,
        1e300,
        -708.4,
        -745.1332191019412,
        Math.nextUp(-745.1332191019412),
        Math.nextDown(-745.1332191019412),
        -745.2,
        -746.0,
        -1e300,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    static Stream<KernelChoice> choices() {
        return KernelChoices.all();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void kernelsGiveTheBitsOfTheScalarExponential(KernelChoice choice) {
        final FormulaProgram program =
                FormulaProgram.of(Expression.input(0, 0.0).exp());
        final ReplayBlock block = new PathCompiler(choice)
                .compilePerLane(program, KernelChoices.everything(program), Order.VALUE)
                .block(LANES);
        final double[] x = block.start()[0];
        final SplittableRandom random = new SplittableRandom(11L);
        for (int lane = 0; lane < LANES; lane++) {
            x[lane] = lane < EDGES.length ? EDGES[lane] : random.nextDouble(-750.0, 715.0);
        }

        block.value();

        for (int lane = 0; lane < LANES; lane++) {
            assertEquals(
                    Double.doubleToLongBits(Exponential.exp(x[lane])),
                    Double.doubleToLongBits(block.outputs()[0][lane]),
                    "e^" + x[lane]);
        }
    }
}
