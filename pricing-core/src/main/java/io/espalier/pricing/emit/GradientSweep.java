package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Role;
import io.espalier.pricing.graph.Slot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The calls that simulate a block forwards and sweep it backwards.
 *
 * <p>States and tangents that the backward sweep reads have arrays per stride, as have saved values; the rest, and adjoints, go
 * to and fro.
 */
final class GradientSweep {
    private final PathKernels kernels;
    private final BlockArrays block;
    private final List<StridePlan.Use> uses;
    /** Arrays [place of the path][number] of states, tangents and their adjoints; place t is before stride t. */
    private final Map<Role, double[][][]> places = new EnumMap<>(Role.class);

    private final double[][][] saved;

    GradientSweep(PathKernels kernels, BlockArrays block) {
        this.kernels = kernels;
        this.block = block;
        this.uses = kernels.uses();
        places.put(Role.STATE, forward(Role.STATE, block.start));
        places.put(Role.STATE_BAR, backward(Role.STATE_BAR));
        if (kernels.recipe().hasDots()) {
            places.put(Role.STATE_DOT, forward(Role.STATE_DOT, block.startDot));
            places.put(Role.STATE_BAR_DOT, backward(Role.STATE_BAR_DOT));
        }
        this.saved = uses.stream()
                .map(use -> block.arena.arrays(kernels.stride(use).saved()))
                .toArray(double[][][]::new);
    }

    private double[][][] forward(Role role, double[][] start) {
        return Relay.run(
                block.arena,
                start,
                uses.size(),
                (t, i) -> kernels.stride(uses.get(t)).saving().writes(Slot.lanes(role, i)),
                (t, i) -> kernels.stride(uses.get(t)).backward().reads(Slot.lanes(role, i)));
    }

    /** The relay runs from the last stride to the first; turned round, place t is before stride t again. */
    private double[][][] backward(Role role) {
        final double[][] end = new double[kernels.shape().states()][];
        kernels.recording().barred().forEach(i -> end[i] = block.arena.array());
        final int last = uses.size() - 1;
        final double[][][] turned = Relay.run(
                block.arena,
                end,
                uses.size(),
                (t, i) -> kernels.stride(uses.get(last - t)).backward().writes(Slot.lanes(role, i)),
                (t, i) -> false);
        final double[][][] arrays = new double[turned.length][][];
        for (int t = 0; t < turned.length; t++) {
            arrays[t] = turned[turned.length - 1 - t];
        }
        return arrays;
    }

    List<Call> calls() {
        final List<Call> calls = new ArrayList<>();
        for (int t = 0; t < uses.size(); t++) {
            calls.add(stride(t, kernels.stride(uses.get(t)).saving(), t, t + 1));
        }
        calls.add(block.call(
                kernels.payoffSeeding(),
                block.endArguments,
                List.of(0),
                slot -> at(slot, uses.size()),
                slot -> isOutput(slot) ? block.output(slot) : at(slot, uses.size())));
        for (int t = uses.size() - 1; t >= 0; t--) {
            calls.add(stride(t, kernels.stride(uses.get(t)).backward(), t + 1, t));
        }
        return calls;
    }

    /** States are read before the stride in either sweep, adjoints after it. */
    private Call stride(int t, CompiledKernel kernel, int barPlace, int resultPlace) {
        final StridePlan.Use use = uses.get(t);
        return block.call(
                kernel,
                block.arguments,
                use.argumentSets(),
                slot -> switch (slot.role()) {
                    case SHOCK -> block.shocks[kernels.shock(use, slot)];
                    case SAVED -> saved[t][slot.index()];
                    case STATE_BAR, STATE_BAR_DOT -> at(slot, barPlace);
                    default -> at(slot, t);
                },
                slot -> slot.role() == Role.SAVED ? saved[t][slot.index()] : at(slot, resultPlace));
    }

    private static boolean isOutput(Slot slot) {
        return slot.role() == Role.OUTPUT || slot.role() == Role.OUTPUT_DOT;
    }

    private double[] at(Slot slot, int place) {
        return places.get(slot.role())[place][slot.index()];
    }

    /** Adjoints of the start, or their tangents. */
    double[][] atStart(Role role) {
        return places.get(role)[0];
    }
}
