package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.espalier.pricing.Allocation;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.random.NormalNumbers;
import io.espalier.pricing.random.NormalSource;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tape and kernels are two roads to the same paths. */
class PathBlocksTest {
    static Stream<Instrument> instruments() {
        return Stream.of(
                Baskets.forwards(PayoffType.DIGITAL_CALL),
                Baskets.spotsWithCarry(PayoffType.STRADDLE, Baskets.DIFFERENT_CARRIES),
                PathProducts.asian(),
                PathProducts.bestOf(),
                PathProducts.continuousBarrier(),
                PathProducts.discreteBarrier(),
                PathProducts.autocallable());
    }

    private static InputDerivatives inputs(SimulatedInstrument program) {
        FactorLayout factors = program.factors();
        int[] all = IntStream.range(0, factors.size())
                .filter(k -> program.gives(factors.factor(k)))
                .toArray();
        return InputDerivatives.ofEach(program, program.instrument().read(factors), all);
    }

    private static void draw(PathBlock block, long first) {
        new NormalSource(5, 2).fill(first, 1, block.normals());
    }

    /** A hundred roundings or so of numbers of the size of outputs and of adjoints, and a lowered exponential: 1e-11 of the largest. */
    @ParameterizedTest
    @MethodSource("instruments")
    void kernelsFollowTheSamePathsAsTheTape(Instrument instrument) {
        SimulatedInstrument program = SimulatedInstrument.differentiable(instrument, 10_000);
        InputDerivatives inputs = inputs(program);
        PathBlock tape = TapeBlock.of(program, inputs, inputs.active());
        PathBlock kernels = PathBlocks.kernels(program, inputs, inputs.active(), new PathCompiler(KernelChoice.PLAIN))
                .get();
        for (int first = 0; first < 512; first += kernels.lanes()) {
            draw(kernels, first);
            draw(tape, first);
            kernels.run();
            tape.run();
            for (int k = 0; k < program.payers().all().size(); k++) {
                assertClose(tape.output(k), kernels.output(k), kernels.lanes(), "output " + k);
            }
            for (int k = 0; k < inputs.size(); k++) {
                if (inputs.active()[k]) {
                    assertClose(tape.bar(k), kernels.bar(k), kernels.lanes(), "input " + k);
                }
            }
        }
    }

    private static void assertClose(double[] expected, double[] found, int lanes, String what) {
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int lane = 0; lane < lanes; lane++) {
            assertEquals(expected[lane], found[lane], 1e-11 * Math.max(1.0, size), what + ", lane " + lane);
        }
    }

    @Test
    void theSizeOfTheJobDecides() {
        SimulatedInstrument program = SimulatedInstrument.differentiable(Baskets.forwards(PayoffType.CALL), 10_000);
        InputDerivatives inputs = inputs(program);
        PathCompiler compiler = new PathCompiler(KernelChoice.PLAIN);

        PathBlock small =
                PathBlocks.of(program, inputs, inputs.active(), 1_000, compiler).get();
        PathBlock large = PathBlocks.of(program, inputs, inputs.active(), 100_000_000, compiler)
                .get();

        assertInstanceOf(TapeBlock.class, small);
        assertInstanceOf(KernelBlock.class, large);
    }

    /** A thousand dates: 16 MB a thread are not passed, whatever it takes in lanes. */
    @Test
    void aLongPathTakesFewerLanes() {
        Instrument asian = new Instrument(
                PathProducts.bestOf().market(),
                AsianOption.fixed(PutCall.CALL, 104.0, Schedule.equallySpaced(1_000), 1.5, 0.6, 0.7, -0.5));
        SimulatedInstrument program = SimulatedInstrument.differentiable(asian, 10_000);
        InputDerivatives inputs = inputs(program);
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        PathBlock tape = TapeBlock.of(program, inputs, inputs.active());
        draw(tape, 0);
        tape.run();

        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 16L << 20, "bytes=" + allocated);
        assertTrue(tape.lanes() < Observations.LANES && Observations.LANES % tape.lanes() == 0);
    }

    /** Random numbers included. */
    @Test
    void observationsByKernelsAllocateNothing() {
        Instrument note = PathProducts.autocallable();
        SimulatedInstrument program = SimulatedInstrument.differentiable(note, 1L << 40);
        FactorLayout layout = Baskets.columns(note);
        MonteCarloPlan plan = new MonteCarloPlan(1L << 40, 5, true, 1).withCurvature(true);
        Observations observations =
                new Observations(new ObservedProgram(program, layout, plan, new PathCompiler(KernelChoice.current())));
        NormalNumbers normals = new PlannedNormals(plan, program).sources()[0];

        Allocation.assertNone("300 blocks", 1, () -> observe(observations, normals, 300));
    }

    private static void observe(Observations observations, NormalNumbers normals, int blocks) {
        for (int k = 0; k < blocks; k++) {
            observations.at(normals, (long) k * Observations.LANES);
        }
    }
}
