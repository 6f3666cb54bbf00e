package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.pricing.graph.Activity;
import io.espalier.pricing.graph.AdditiveGarchProgram;
import io.espalier.pricing.graph.BasketProgram;
import io.espalier.pricing.graph.BoundMarket;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.math.KernelChoice;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PathCompilerTest {
    private static final int LANES = 16;

    private static ReplayBlock bound(PathKernels kernels, PathProgram program, double[] parameters) {
        final ReplayBlock block = kernels.block(LANES);
        final BoundMarket market = BoundMarket.of(program, parameters);
        TestShocks.fill(block.shocks(), 9L);
        block.bind(market.start(), market.arguments(), market.endArguments());
        return block;
    }

    @Test
    void aProgramOfTheSameShapeGeneratesNoKernels() {
        final PathCompiler compiler = new PathCompiler(KernelChoice.PLAIN);
        final PathProgram some = new AdditiveGarchProgram(20);
        compiler.compile(some, KernelChoices.everything(some), Order.GRADIENT);
        final int generated = compiler.kernels();
        final PathProgram longer = new AdditiveGarchProgram(30);

        compiler.compile(longer, KernelChoices.everything(longer), Order.GRADIENT);

        assertTrue(generated > 0);
        assertEquals(generated, compiler.kernels());
    }

    @Test
    void numbersPerLaneGiveWhatUniformOnesGive() {
        final BasketProgram program = new BasketProgram(3, 9);
        final BoundMarket market = BoundMarket.of(program, program.values());
        final PathCompiler compiler = new PathCompiler(KernelChoice.PLAIN);
        final Activity all = KernelChoices.everything(program);
        final ReplayBlock uniform = bound(compiler.compile(program, all, Order.GRADIENT), program, program.values());
        final ReplayBlock lanes =
                compiler.compilePerLane(program, all, Order.GRADIENT).block(LANES);
        TestShocks.fill(lanes.shocks(), 9L);
        spread(market.start(), lanes.start());
        spread(market.arguments()[0], lanes.arguments()[0]);
        spread(market.endArguments(), lanes.endArguments());

        uniform.gradient();
        lanes.gradient();

        assertArrayEquals(uniform.outputs(), lanes.outputs());
        assertArrayEquals(uniform.startBar(), lanes.startBar());
        assertArrayEquals(uniform.argumentBar(), lanes.argumentBar());
        assertArrayEquals(uniform.endArgumentBar(), lanes.endArgumentBar());
    }

    @Test
    void directionsPerLaneGiveWhatUniformOnesGive() {
        final BasketProgram program = new BasketProgram(3, 9);
        final BoundMarket market = BoundMarket.of(program, program.values());
        final PathCompiler compiler = new PathCompiler(KernelChoice.PLAIN);
        final Activity all = KernelChoices.everything(program);
        final ReplayBlock uniform = bound(compiler.compile(program, all, Order.CURVATURE), program, program.values());
        uniform.bindDirection(market.start(), market.arguments(), market.endArguments());
        final ReplayBlock lanes =
                compiler.compilePerLane(program, all, Order.CURVATURE).block(LANES);
        TestShocks.fill(lanes.shocks(), 9L);
        spread(market.start(), lanes.start());
        spread(market.arguments()[0], lanes.arguments()[0]);
        spread(market.endArguments(), lanes.endArguments());
        spread(market.start(), lanes.startDot());
        spread(market.arguments()[0], lanes.argumentDot()[0]);
        spread(market.endArguments(), lanes.endArgumentDot());

        uniform.gradient();
        lanes.gradient();

        assertArrayEquals(uniform.outputDot(), lanes.outputDot());
        assertArrayEquals(uniform.startBarDot(), lanes.startBarDot());
        assertArrayEquals(uniform.argumentBarDot(), lanes.argumentBarDot());
        assertArrayEquals(uniform.endArgumentBarDot(), lanes.endArgumentBarDot());
    }

    private static void spread(double[] numbers, double[][] rows) {
        for (int k = 0; k < numbers.length; k++) {
            Arrays.fill(rows[k], numbers[k]);
        }
    }

    @Test
    void onlyActiveNumbersHaveAdjointsAndTheirBitsDoNotDependOnTheOthers() {
        final BasketProgram program = new BasketProgram(3, 9);
        final PathCompiler compiler = new PathCompiler(KernelChoice.PLAIN);
        final boolean[] second = {false, true, false};
        final Activity some = Activity.of(second, new boolean[6], second);
        final ReplayBlock full = bound(
                compiler.compile(program, KernelChoices.everything(program), Order.GRADIENT),
                program,
                program.values());
        final ReplayBlock part = bound(compiler.compile(program, some, Order.GRADIENT), program, program.values());

        full.gradient();
        part.gradient();

        assertNull(part.startBar()[0]);
        assertNull(part.argumentBar()[0][2]);
        assertArrayEquals(full.startBar()[1], part.startBar()[1]);
        assertNotNull(part.endArgumentBar()[1]);
        assertArrayEquals(full.endArgumentBar()[1], part.endArgumentBar()[1]);
    }

    @Test
    void aRunOfValuesGivesTheOutputsOfARunWithGradients() {
        final AdditiveGarchProgram program = new AdditiveGarchProgram(33);
        final PathKernels kernels = new PathCompiler(KernelChoice.PLAIN)
                .compile(program, KernelChoices.everything(program), Order.GRADIENT);
        final ReplayBlock block = bound(kernels, program, AdditiveGarchProgram.PARAMETERS);
        block.gradient();
        final double[] withGradients = block.outputs()[0].clone();

        block.value();

        assertArrayEquals(withGradients, block.outputs()[0]);
    }

    @Test
    void lengthsThatAreNotTheProgramsAreRefusedWithNumbers() {
        final AdditiveGarchProgram program = new AdditiveGarchProgram(3);
        final ReplayBlock block = new PathCompiler(KernelChoice.PLAIN)
                .compile(program, KernelChoices.everything(program), Order.GRADIENT)
                .block(LANES);
        final double[][] sets = new double[1][3];

        final String message = assertThrows(
                        IllegalArgumentException.class, () -> block.bind(new double[2], sets, new double[0]))
                .getMessage();

        assertTrue(message.contains("start.length=2") && message.contains("arguments=[3]"), message);
        assertThrows(
                IllegalStateException.class, () -> block.bindDirection(new double[2], new double[1][4], new double[0]));
        assertThrows(IllegalStateException.class, block::start);
    }

    @Test
    void vectorKernelsWithoutTheirModuleAreRefused() {
        assumeTrue(!KernelChoices.isThere(KernelChoice.VECTOR), "the module is there");
        final String message = assertThrows(IllegalArgumentException.class, () -> new PathCompiler(KernelChoice.VECTOR))
                .getMessage();
        assertTrue(message.contains("--add-modules jdk.incubator.vector"), message);
    }
}
