package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.graph.BoundMarket;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.math.KernelChoice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of several kinds under several sets of arguments, with states that rest, are thrown away or only watched. */
class SteppingTest {
    private static final int LANES = PathKernels.LANE_STEP;

    /** Level, running best, sum of looks at the level, and a counter that nothing needs; looks every third step. */
    private record Looking(int steps) implements PathProgram {
        @Override
        public int parameters() {
            return 3;
        }

        @Override
        public int shocks() {
            return 1;
        }

        @Override
        public int kinds() {
            return 2;
        }

        @Override
        public int kind(int step) {
            return step % 3 == 2 ? 1 : 0;
        }

        @Override
        public int argumentSets() {
            return 4;
        }

        @Override
        public int argumentSet(int step) {
            return step * step % 4;
        }

        @Override
        public <T extends Real<T>> List<T> init(List<T> p) {
            return List.of(p.get(0), p.get(0), p.get(0).times(0.0), p.get(0));
        }

        @Override
        public <T extends Real<T>> List<T> arguments(int set, List<T> p) {
            return List.of(p.get(1).times(set + 1.0), p.get(2).plus(0.1 * set));
        }

        @Override
        public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
            final T level = state.get(0)
                    .times(arguments.get(1))
                    .plus(arguments
                            .get(0)
                            .times(shock.get(0))
                            .times(state.get(0).abs().sqrt()));
            final T counter = state.get(3).plus(1.0);
            return kind == 0
                    ? List.of(level, state.get(1), state.get(2), counter)
                    : List.of(level, state.get(1).max(level), state.get(2).plus(level.exp()), counter);
        }

        @Override
        public <T extends Real<T>> List<T> endArguments(List<T> p) {
            return List.of(p.get(2));
        }

        @Override
        public <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments) {
            final T paid =
                    state.get(1).minus(endArguments.get(0)).positivePart().times(state.get(2));
            return List.of(paid, state.get(0));
        }
    }

    static Stream<KernelChoice> choices() {
        return KernelChoices.all();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void adjointsAreThoseOfTheTapeForAnyNumberOfSteps(KernelChoice choice) {
        final PathCompiler compiler = new PathCompiler(choice);
        for (int steps : new int[] {1, 2, 5, 24, 37}) {
            final Looking program = new Looking(steps);
            final BoundMarket market = BoundMarket.of(program, new double[] {1.0, 0.05, 0.8});
            final ReplayBlock block = compiler.compile(program, KernelChoices.everything(program), Order.GRADIENT)
                    .block(LANES);
            TestShocks.fill(block.shocks(), steps);
            block.bind(market.start(), market.arguments(), market.endArguments());
            block.gradient();
            final TapeWitness tape = new TapeWitness(program, market, block.shocks());
            for (int lane = 0; lane < LANES; lane++) {
                final String where = steps + " steps, lane " + lane;
                assertEquals(tape.outputs.get(0).values()[lane], block.outputs()[0][lane], where);
                assertEquals(tape.outputs.get(1).values()[lane], block.outputs()[1][lane], where);
                for (int i = 0; i < 4; i++) {
                    assertClose(tape.start.get(i).bars()[lane], block.startBar()[i][lane], where + " start " + i);
                }
                for (int set = 0; set < 4; set++) {
                    for (int j = 0; j < 2; j++) {
                        assertClose(
                                tape.arguments.get(set).get(j).bars()[lane],
                                block.argumentBar()[set][j][lane],
                                where + " set " + set + " argument " + j);
                    }
                }
                assertClose(tape.endArguments.get(0).bars()[lane], block.endArgumentBar()[0][lane], where + " end");
            }
        }
    }

    /** Sums of at most 37 terms of either sign and of size 1 at most: roundings of 1e-16 each. */
    private static void assertClose(double expected, double actual, String what) {
        assertEquals(expected, actual, 1e-13 * Math.max(1.0, Math.abs(expected)), what);
    }
}
