package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.pricing.algebra.RealContract;
import io.espalier.pricing.graph.Expression;
import io.espalier.pricing.graph.FormulaProgram;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Recorded, lowered, generated and run, a number keeps the laws of every number; every lane of a block says the same. */
abstract class KernelRealContract extends RealContract<Expression> {
    private final KernelChoice choice;
    private int inputs;

    KernelRealContract(KernelChoice choice) {
        this.choice = choice;
    }

    @BeforeEach
    void needsItsModule() {
        assumeTrue(KernelChoices.isThere(choice), "without --add-modules jdk.incubator.vector");
    }

    @Override
    protected Expression of(double value) {
        return Expression.input(inputs++, value);
    }

    @Override
    protected double read(Expression number) {
        final FormulaProgram program = FormulaProgram.of(number);
        final ReplayBlock block = new PathCompiler(choice)
                .compile(program, KernelChoices.everything(program), Order.VALUE)
                .block(PathKernels.LANE_STEP);
        final double[] start =
                program.inputs().stream().mapToDouble(Expression::number).toArray();
        block.bind(start, new double[1][0], new double[0]);
        block.value();
        return onlyOne(List.of(block.outputs()[0][0], block.outputs()[0][PathKernels.LANE_STEP - 1]));
    }

    private static double onlyOne(List<Double> lanes) {
        if (!lanes.get(0).equals(lanes.get(1))) {
            throw new AssertionError("lanes differ: " + lanes);
        }
        return lanes.get(0);
    }
}
