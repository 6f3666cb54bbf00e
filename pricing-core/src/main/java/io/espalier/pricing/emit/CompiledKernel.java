package io.espalier.pricing.emit;

import io.espalier.pricing.graph.KernelGraph;
import io.espalier.pricing.graph.Slot;
import io.espalier.pricing.graph.Target;
import java.util.List;

/**
 * A kernel with what its arrays and scalars mean.
 *
 * @param laneInputs slots of the first arrays
 * @param results slots of the arrays after these
 * @param temporaries how many arrays of its own follow
 * @param uniformInputs slots of the first scalars
 * @param scalars how many scalars there are in all
 */
record CompiledKernel(
        Kernel kernel,
        List<Slot> laneInputs,
        List<Slot> results,
        int temporaries,
        List<Slot> uniformInputs,
        int scalars) {

    static CompiledKernel of(KernelGraph graph, KernelStyle style) {
        final KernelPlan plan = new KernelPlan(graph, style);
        return new CompiledKernel(
                KernelClass.define(plan, style),
                plan.laneInputs(),
                graph.targets().stream().map(Target::slot).toList(),
                plan.temporaries(),
                plan.uniformInputs(),
                plan.scalarCount());
    }

    boolean reads(Slot slot) {
        return laneInputs.contains(slot);
    }

    boolean writes(Slot slot) {
        return results.contains(slot);
    }
}
