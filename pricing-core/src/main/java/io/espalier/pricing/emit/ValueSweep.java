package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Role;
import io.espalier.pricing.graph.Slot;
import java.util.ArrayList;
import java.util.List;

/** The calls that simulate a block without derivatives: all states go to and fro. */
final class ValueSweep {

    private ValueSweep() {}

    static List<Call> wire(PathKernels kernels, BlockArrays block) {
        final List<StridePlan.Use> uses = kernels.uses();
        final double[][][] states = Relay.run(
                block.arena,
                block.start,
                uses.size(),
                (t, i) -> kernels.stride(uses.get(t)).value().writes(Slot.lanes(Role.STATE, i)),
                (t, i) -> false);
        final List<Call> calls = new ArrayList<>();
        for (int t = 0; t < uses.size(); t++) {
            final StridePlan.Use use = uses.get(t);
            final double[][] before = states[t];
            final double[][] after = states[t + 1];
            calls.add(block.call(
                    kernels.stride(use).value(),
                    block.arguments,
                    use.argumentSets(),
                    slot -> slot.role() == Role.SHOCK ? block.shocks[kernels.shock(use, slot)] : before[slot.index()],
                    slot -> after[slot.index()]));
        }
        final double[][] last = states[uses.size()];
        calls.add(block.call(
                kernels.payoffValue(), block.endArguments, List.of(0), slot -> last[slot.index()], block::output));
        return calls;
    }
}
