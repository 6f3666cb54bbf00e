package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.HipparchusReal;
import io.espalier.pricing.graph.BoundMarket;
import io.espalier.pricing.graph.LogGarchProgram;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hessian times direction of whole paths against two other roads: bumped gradients, and Hipparchus' second derivatives. */
class ReplaySecondOrderTest {
    private static final int LANES = PathKernels.LANE_STEP;
    private static final int STEPS = 21;
    private static final double[] DIRECTION = {1e-6, 0.02, -0.3, 0.4, 3e-5, 1e-4};
    /** Start, then arguments. */
    private static final int NUMBERS = 7;

    private final LogGarchProgram program = new LogGarchProgram(STEPS);

    static Stream<KernelChoice> choices() {
        return KernelChoices.all();
    }

    /** Gradient and its tangent, [number][lane], at parameters moved by {@code bump} times the direction. */
    private double[][] rows(KernelChoice choice, double bump, boolean tangents) {
        final double[] p = LogGarchProgram.PARAMETERS.clone();
        for (int k = 0; k < p.length; k++) {
            p[k] += bump * DIRECTION[k];
        }
        final ReplayBlock block = new PathCompiler(choice)
                .compile(program, KernelChoices.everything(program), Order.CURVATURE)
                .block(LANES);
        final BoundMarket market = BoundMarket.of(program, p);
        // Start and arguments are parameters themselves, so the direction is made like them; the start's second number
        // is 0 p.
        final BoundMarket direction = BoundMarket.of(program, DIRECTION);
        TestShocks.fill(block.shocks(), 5L);
        block.bind(market.start(), market.arguments(), market.endArguments());
        block.bindDirection(direction.start(), direction.arguments(), direction.endArguments());
        block.gradient();
        final List<double[]> rows = new ArrayList<>();
        rows.addAll(Arrays.asList(tangents ? block.startBarDot() : block.startBar()));
        rows.addAll(Arrays.asList(tangents ? block.argumentBarDot()[0] : block.argumentBar()[0]));
        return rows.toArray(double[][]::new);
    }

    /**
     * Central differences, h = 1e-5 of directions that move parameters by up to a third: truncation h^2 times third derivatives,
     * 1e-10 relative times the number of steps; rounding 1e-15/1e-5 = 1e-10 of the gradient. Hence 1e-6 of the largest entry.
     */
    @ParameterizedTest
    @MethodSource("choices")
    void tangentsAreBumpedGradients(KernelChoice choice) {
        final double h = 1e-5;
        final double[][] up = rows(choice, h, false);
        final double[][] down = rows(choice, -h, false);
        final double[][] dots = rows(choice, 0.0, true);
        for (int k = 0; k < NUMBERS; k++) {
            double scale = 1e-12;
            for (int lane = 0; lane < LANES; lane++) {
                scale = Math.max(scale, Math.abs(dots[k][lane]));
            }
            for (int lane = 0; lane < LANES; lane++) {
                assertEquals(
                        (up[k][lane] - down[k][lane]) / (2.0 * h), dots[k][lane], 1e-6 * scale, k + " lane " + lane);
            }
        }
    }

    /** Rounding only: some 1e-16 for each of 21 steps with 15 operations, amplified by sums of either sign. */
    @ParameterizedTest
    @MethodSource("choices")
    void tangentsAreSecondDerivativesOfHipparchus(KernelChoice choice) {
        final double[][] dots = rows(choice, 0.0, true);
        final double[][] z = new double[STEPS][LANES];
        TestShocks.fill(z, 5L);
        final BoundMarket market = BoundMarket.of(program, LogGarchProgram.PARAMETERS);
        final BoundMarket direction = BoundMarket.of(program, DIRECTION);
        final DSFactory factory = new DSFactory(NUMBERS, 2);
        for (int lane = 0; lane < 2; lane++) {
            final List<HipparchusReal<DerivativeStructure>> start = variables(factory, 0, market.start());
            final List<HipparchusReal<DerivativeStructure>> arguments = variables(factory, 2, market.arguments()[0]);
            List<HipparchusReal<DerivativeStructure>> state = start;
            for (int step = 0; step < STEPS; step++) {
                state = program.step(
                        0, state, List.of(new HipparchusReal<>(factory.constant(z[step][lane]))), arguments);
            }
            final DerivativeStructure value =
                    program.payoff(state, List.of()).get(0).number();
            for (int k = 0; k < NUMBERS; k++) {
                double product = 0.0;
                double scale = 0.0;
                for (int m = 0; m < NUMBERS; m++) {
                    final int[] orders = new int[NUMBERS];
                    orders[k]++;
                    orders[m]++;
                    final double move = m < 2 ? direction.start()[m] : direction.arguments()[0][m - 2];
                    product += value.getPartialDerivative(orders) * move;
                    scale += Math.abs(value.getPartialDerivative(orders) * move);
                }
                assertEquals(product, dots[k][lane], 1e-11 * scale, "number " + k + " lane " + lane);
            }
        }
    }

    private static List<HipparchusReal<DerivativeStructure>> variables(DSFactory factory, int first, double[] values) {
        final List<HipparchusReal<DerivativeStructure>> list = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            list.add(new HipparchusReal<>(factory.variable(first + k, values[k])));
        }
        return list;
    }
}
