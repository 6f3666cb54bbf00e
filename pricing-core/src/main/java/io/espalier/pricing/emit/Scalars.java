package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Role;
import io.espalier.pricing.graph.Slot;
import java.util.List;

/**
 * The uniform numbers of one kernel under certain sets of arguments, filled whenever a market is bound.
 *
 * @param sets which set each of the kernel's own sets stands for
 */
record Scalars(CompiledKernel kernel, ArgumentTable arguments, List<Integer> sets, double[] values) {

    boolean serves(CompiledKernel other, ArgumentTable otherArguments, List<Integer> otherSets) {
        return kernel == other && arguments == otherArguments && sets.equals(otherSets);
    }

    void fill() {
        for (int k = 0; k < kernel.uniformInputs().size(); k++) {
            final Slot slot = kernel.uniformInputs().get(k);
            final double[][] table = slot.role() == Role.ARGUMENT ? arguments.values : arguments.dots;
            values[k] = table[arguments.set(sets, slot.index())][arguments.place(slot.index())];
        }
    }
}
