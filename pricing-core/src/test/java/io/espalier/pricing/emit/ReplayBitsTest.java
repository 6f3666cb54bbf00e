package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.graph.AdditiveGarchProgram;
import io.espalier.pricing.graph.BasketProgram;
import io.espalier.pricing.graph.BoundMarket;
import io.espalier.pricing.graph.LogGarchProgram;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.math.KernelChoice;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bits from plain and vector kernels on every JDK: results hashed, and the hashes written down here. */
class ReplayBitsTest {
    private static final int LANES = 64;

    static Stream<KernelChoice> choices() {
        return KernelChoices.all();
    }

    private static int hash(KernelChoice choice, PathProgram program, double[] parameters) {
        final BoundMarket market = BoundMarket.of(program, parameters);
        final ReplayBlock block = new PathCompiler(choice)
                .compile(program, KernelChoices.everything(program), Order.CURVATURE)
                .block(LANES);
        TestShocks.fill(block.shocks(), 3L);
        block.bind(market.start(), market.arguments(), market.endArguments());
        block.bindDirection(market.start(), market.arguments(), market.endArguments());
        int hash = 0;
        // Interpreted at first, compiled by and by: the bits must not notice.
        for (int run = 0; run < 120; run++) {
            block.gradient();
            final int now = Arrays.deepHashCode(new Object[] {
                block.outputs(),
                block.startBar(),
                block.argumentBar(),
                block.endArgumentBar(),
                block.startBarDot(),
                block.argumentBarDot(),
                block.endArgumentBarDot()
            });
            assertEquals(run == 0 ? now : hash, now, "run " + run);
            hash = now;
        }
        return hash;
    }

    @ParameterizedTest
    @MethodSource("choices")
    void additiveGarch(KernelChoice choice) {
        assertEquals(-1_055_340_808, hash(choice, new AdditiveGarchProgram(51), AdditiveGarchProgram.PARAMETERS));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void logGarch(KernelChoice choice) {
        assertEquals(-788_576_177, hash(choice, new LogGarchProgram(51), LogGarchProgram.PARAMETERS));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void basket(KernelChoice choice) {
        final BasketProgram program = new BasketProgram(5, 10);
        assertEquals(1_313_817_566, hash(choice, program, program.values()));
    }
}
