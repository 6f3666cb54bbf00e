package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.espalier.pricing.Allocation;
import io.espalier.pricing.graph.AdditiveGarchProgram;
import io.espalier.pricing.graph.BasketProgram;
import io.espalier.pricing.graph.BoundMarket;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayMemoryTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LANES = 64;
    private static final int RUNS = 20;

    static Stream<KernelChoice> choices() {
        return KernelChoices.all();
    }

    private static long allocatedHere() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Vectors are boxed until the JIT has compiled a kernel, so it may take a while. */
    @ParameterizedTest
    @MethodSource("choices")
    void aSteadyBlockAllocatesNothing(KernelChoice choice) {
        final AdditiveGarchProgram program = new AdditiveGarchProgram(50);
        final BoundMarket market = BoundMarket.of(program, AdditiveGarchProgram.PARAMETERS);
        final ReplayBlock block = new PathCompiler(choice)
                .compile(program, KernelChoices.everything(program), Order.CURVATURE)
                .block(LANES);
        TestShocks.fill(block.shocks(), 1L);
        block.bind(market.start(), market.arguments(), market.endArguments());
        block.bindDirection(market.start(), market.arguments(), market.endArguments());
        Allocation.assertNone("a replay", RUNS, () -> {
            block.value();
            block.gradient();
        });
    }

    private static PathKernels kernels(int steps) {
        final BasketProgram program = new BasketProgram(7, steps);
        return new PathCompiler(KernelChoice.PLAIN).compile(program, KernelChoices.everything(program), Order.GRADIENT);
    }

    @Test
    void aBlockOfAnyLengthStaysBelowSixteenMegabytes() {
        final PathKernels kernels = kernels(2500);
        final int lanes = kernels.lanes(128);
        final ReplayBlock block = kernels.block(lanes);
        assertTrue(lanes >= PathKernels.LANE_STEP && lanes < 128, "lanes " + lanes);
        assertTrue(block.shocks().length * (long) lanes * Double.BYTES < 16L << 20, "shocks alone");
        assertTrue(block.arrays() * (lanes * (long) Double.BYTES + 64L) < 16L << 20, "arrays " + block.arrays());
    }

    @Test
    void whatFitsIntoNoBlockIsRefusedWithNumbers() {
        final PathKernels kernels = kernels(30_000);
        final String message = assertThrows(IllegalArgumentException.class, () -> kernels.lanes(128))
                .getMessage();
        assertTrue(message.contains("wanted=128") && message.contains("numbers per path="), message);
    }

    @Test
    void lanesThatAreNoWholeVectorsAreRefused() {
        final PathKernels kernels = kernels(2);
        assertThrows(IllegalArgumentException.class, () -> kernels.block(12));
        assertThrows(IllegalArgumentException.class, () -> kernels.block(0));
    }
}
