package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Recipe;
import io.espalier.pricing.graph.Role;
import io.espalier.pricing.graph.Shape;
import io.espalier.pricing.graph.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a block has from outside and gives to outside, and the calls of kernels bound to it. */
final class BlockArrays {
    final Arena arena;
    final double[][] shocks;
    final double[][] start;
    final double[][] startDot;
    final double[][] outputs;
    final double[][] outputDot;
    final ArgumentTable arguments;
    final ArgumentTable endArguments;
    private final List<Scalars> scalars = new ArrayList<>();

    BlockArrays(PathKernels kernels, int lanes) {
        final Shape shape = kernels.shape();
        final Recipe recipe = kernels.recipe();
        arena = new Arena(lanes);
        shocks = arena.arrays(kernels.steps() * shape.shocks());
        start = arena.arrays(shape.states());
        startDot = recipe.hasDots() ? arena.arrays(shape.states()) : new double[shape.states()][];
        outputs = arena.arrays(kernels.recording().payoff().outputs());
        outputDot = recipe.hasDots() ? arena.arrays(1) : new double[1][];
        arguments = new ArgumentTable(
                kernels.argumentSets(), shape.arguments(), recipe.activity().arguments(), recipe, arena);
        endArguments =
                new ArgumentTable(1, shape.endArguments(), recipe.activity().endArguments(), recipe, arena);
    }

    /** A call of a kernel with these arguments in these sets. */
    Call call(
            CompiledKernel kernel,
            ArgumentTable table,
            List<Integer> sets,
            Function<Slot, double[]> inputs,
            Function<Slot, double[]> results) {
        final List<double[]> arrays = new ArrayList<>();
        kernel.laneInputs().forEach(slot -> arrays.add(input(slot, table, sets, inputs)));
        kernel.results().forEach(slot -> arrays.add(result(slot, table, sets, results)));
        for (int k = 0; k < kernel.temporaries(); k++) {
            arrays.add(arena.temporary(k));
        }
        return new Call(kernel.kernel(), arrays.toArray(double[][]::new), scalars(kernel, table, sets));
    }

    private static double[] input(Slot slot, ArgumentTable table, List<Integer> sets, Function<Slot, double[]> others) {
        return switch (slot.role()) {
            case ARGUMENT -> table.row(table.lanes, sets, slot.index());
            case ARGUMENT_DOT -> table.row(table.laneDots, sets, slot.index());
            default -> others.apply(slot);
        };
    }

    private static double[] result(
            Slot slot, ArgumentTable table, List<Integer> sets, Function<Slot, double[]> others) {
        return switch (slot.role()) {
            case ARGUMENT_BAR -> table.row(table.bars, sets, slot.index());
            case ARGUMENT_BAR_DOT -> table.row(table.barDots, sets, slot.index());
            default -> others.apply(slot);
        };
    }

    /** Calls of one kernel under the same arguments share their scalars. */
    private double[] scalars(CompiledKernel kernel, ArgumentTable table, List<Integer> sets) {
        for (Scalars known : scalars) {
            if (known.serves(kernel, table, sets)) {
                return known.values();
            }
        }
        final Scalars made = new Scalars(kernel, table, sets, new double[kernel.scalars()]);
        scalars.add(made);
        return made.values();
    }

    /** Takes over what was written into the tables of arguments. */
    void fillScalars() {
        scalars.forEach(Scalars::fill);
    }

    /** The array of an output of the payoff. */
    double[] output(Slot slot) {
        return slot.role() == Role.OUTPUT ? outputs[slot.index()] : outputDot[slot.index()];
    }
}
