package io.espalier.pricing.emit;

import io.espalier.pricing.graph.KernelGraph;
import io.espalier.pricing.graph.Node;
import io.espalier.pricing.graph.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kernels by what they compute; those not asked for longest are dropped. Threads may share it. */
final class KernelCache {
    private static final int CAPACITY = 512;

    private final KernelStyle style;
    private final Map<Key, CompiledKernel> kernels = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompiledKernel> eldest) {
            return size() > CAPACITY;
        }
    };

    KernelCache(KernelStyle style) {
        this.style = style;
    }

    /** A graph as a value: equal if it computes the same in the same way. */
    private record Key(List<Node> nodes, List<Target> targets) {}

    synchronized CompiledKernel kernel(KernelGraph graph) {
        return kernels.computeIfAbsent(
                new Key(graph.graph().nodes(), graph.targets()), key -> CompiledKernel.of(graph, style));
    }

    synchronized int size() {
        return kernels.size();
    }
}
