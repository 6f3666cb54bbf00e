package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.ad.SecondOrder;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.graph.FormulaProgram;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Formulas at random: kernels against plain numbers bit by bit, against the tape in derivatives, and against each other. */
class ReplayLawsTest {
    private static final int LANES = PathKernels.LANE_STEP;
    /** Formulas of 25 bounded operations: each rounds by 1e-16 of at most about 10, and some 100 such errors add up. */
    private static final double ROUNDING = 1e-12;

    private static ReplayBlock run(FormulaProgram program, KernelChoice choice, Order order, long seed) {
        final ReplayBlock block = new PathCompiler(choice)
                .compilePerLane(program, KernelChoices.everything(program), order)
                .block(LANES);
        final SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < program.parameters(); i++) {
            for (int lane = 0; lane < LANES; lane++) {
                block.start()[i][lane] = random.nextDouble(-2.0, 2.0);
                if (order == Order.CURVATURE) {
                    block.startDot()[i][lane] = random.nextDouble(-1.0, 1.0);
                }
            }
        }
        return block;
    }

    @Property(tries = 20, seed = "1")
    void valuesArePlainNumbersBitByBit(@ForAll long seed) {
        final FormulaProgram program = FormulaProgram.of(RandomFormulas.formula(seed));
        KernelChoices.all().forEach(choice -> {
            final ReplayBlock block = run(program, choice, Order.VALUE, seed);
            block.value();
            for (int lane = 0; lane < LANES; lane++) {
                final List<Plain> x = new ArrayList<>();
                for (int i = 0; i < program.parameters(); i++) {
                    x.add(new Plain(block.start()[i][lane]));
                }
                // A sum with 0 may lose the sign of a zero, nothing else.
                assertEquals(
                        program.payoff(x, List.of()).get(0).value() + 0.0,
                        block.outputs()[0][lane] + 0.0,
                        0.0,
                        "lane " + lane);
            }
        });
    }

    @Property(tries = 20, seed = "2")
    void derivativesAreThoseOfTheTape(@ForAll long seed) {
        final FormulaProgram program = FormulaProgram.of(RandomFormulas.formula(seed));
        KernelChoices.all().forEach(choice -> {
            final ReplayBlock block = run(program, choice, Order.CURVATURE, seed);
            block.gradient();
            final Tape tape = new Tape(LANES);
            final List<SecondOrder> x = new ArrayList<>();
            for (int i = 0; i < program.parameters(); i++) {
                x.add(SecondOrder.input(tape, 0.0, 0.0));
                System.arraycopy(block.start()[i], 0, x.get(i).value().values(), 0, LANES);
                System.arraycopy(block.startDot()[i], 0, x.get(i).tangent().values(), 0, LANES);
            }
            final SecondOrder y = program.payoff(x, List.of()).get(0);
            tape.seed(y.tangent(), 1.0);
            tape.reverse(0);
            assertArrayEquals(y.tangent().values(), block.outputDot(), ROUNDING, "tangent");
            for (int i = 0; i < program.parameters(); i++) {
                assertArrayEquals(x.get(i).tangent().bars(), block.startBar()[i], ROUNDING, "gradient " + i);
                assertArrayEquals(x.get(i).value().bars(), block.startBarDot()[i], 100.0 * ROUNDING, "Hessian " + i);
            }
        });
    }

    @Property(tries = 10, seed = "3")
    void plainAndVectorKernelsGiveTheSameBits(@ForAll long seed) {
        final FormulaProgram program = FormulaProgram.of(RandomFormulas.formula(seed));
        final ReplayBlock plain = run(program, KernelChoice.PLAIN, Order.CURVATURE, seed);
        plain.gradient();
        KernelChoices.all().forEach(choice -> {
            final ReplayBlock other = run(program, choice, Order.CURVATURE, seed);
            other.gradient();
            assertArrayEquals(plain.outputs()[0], other.outputs()[0]);
            for (int i = 0; i < program.parameters(); i++) {
                assertArrayEquals(plain.startBar()[i], other.startBar()[i]);
                assertArrayEquals(plain.startBarDot()[i], other.startBarDot()[i]);
            }
        });
    }
}
