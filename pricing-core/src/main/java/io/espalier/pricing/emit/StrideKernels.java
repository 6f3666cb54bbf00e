package io.espalier.pricing.emit;

import io.espalier.pricing.graph.StrideGraphs;

/** Compiled {@link StrideGraphs}. */
record StrideKernels(CompiledKernel value, CompiledKernel saving, CompiledKernel backward, int saved) {

    static StrideKernels of(StrideGraphs graphs, KernelCache cache) {
        return new StrideKernels(
                cache.kernel(graphs.value()),
                cache.kernel(graphs.saving()),
                cache.kernel(graphs.backward()),
                graphs.saved());
    }
}
