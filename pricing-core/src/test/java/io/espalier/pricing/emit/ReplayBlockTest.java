package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.graph.Activity;
import io.espalier.pricing.graph.AdditiveGarchProgram;
import io.espalier.pricing.graph.BasketProgram;
import io.espalier.pricing.graph.BoundMarket;
import io.espalier.pricing.graph.LogGarchProgram;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.graph.Shape;
import io.espalier.pricing.math.KernelChoice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayBlockTest {
    private static final int LANES = 16;

    record Case(PathProgram program, double[] parameters, KernelChoice choice) {}

    static Stream<Case> cases() {
        final BasketProgram basket = new BasketProgram(7, 50);
        return Stream.of(KernelChoice.values())
                .filter(choice -> choice == KernelChoice.PLAIN
                        || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent())
                .flatMap(choice -> Stream.of(
                        new Case(new AdditiveGarchProgram(250), AdditiveGarchProgram.PARAMETERS, choice),
                        new Case(new LogGarchProgram(251), LogGarchProgram.PARAMETERS, choice),
                        new Case(basket, basket.values(), choice)));
    }

    private static Activity everything(PathProgram program) {
        final Shape shape = Shape.of(program);
        return Activity.all(shape.states(), shape.arguments(), shape.endArguments());
    }

    private static void assertRows(List<Adjoint> expected, double[][] actual, String what) {
        for (int k = 0; k < actual.length; k++) {
            for (int lane = 0; lane < LANES; lane++) {
                final double bar = expected.get(k).bars()[lane];
                assertEquals(bar, actual[k][lane], 1e-12 * (1e-300 + Math.abs(bar)), what + " " + k + " lane " + lane);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void adjointsAreThoseOfTheTape(Case one) {
        final BoundMarket market = BoundMarket.of(one.program(), one.parameters());
        final ReplayBlock block = new PathCompiler(one.choice())
                .compile(one.program(), everything(one.program()), Order.GRADIENT)
                .block(LANES);
        TestShocks.fill(block.shocks(), 7L);
        block.bind(market.start(), market.arguments(), market.endArguments());

        block.gradient();

        final TapeWitness tape = new TapeWitness(one.program(), market, block.shocks());
        for (int lane = 0; lane < LANES; lane++) {
            final double value = tape.outputs.get(0).values()[lane];
            assertEquals(value, block.outputs()[0][lane], 0.0, "value");
        }
        assertRows(tape.start, block.startBar(), "start");
        assertRows(tape.endArguments, block.endArgumentBar(), "end");
        for (int set = 0; set < block.argumentBar().length; set++) {
            assertRows(tape.arguments.get(set), block.argumentBar()[set], "argument");
        }
    }
}
