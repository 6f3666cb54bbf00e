package io.espalier.surrogate.workflow;

import io.espalier.surrogate.prune.OutputErrors;
import java.util.List;
import java.util.Optional;

/**
 * How a network shrinks.
 *
 * @param method how nodes are ranked
 * @param target hidden sizes to reach, one per hidden layer; empty: chosen automatically
 * @param bands that errors of value, deltas and gamma are to stay inside: the network is pruned to the smallest that does
 */
public record PruningSpec(Method method, Optional<List<Integer>> target, Optional<OutputErrors> bands) {

    /** The ranking of nodes. */
    public enum Method {
        /** Interval adjoint significance analysis. */
        IASA("iasa"),
        /** Size of a node's weights. */
        MAGNITUDE("magnitude"),
        /** Nothing is removed. */
        NONE("none");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** The name in documents. */
        public String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException if there are bands where nothing is to shrink, or sizes too */
    public PruningSpec {
        target = target.map(List::copyOf);
        if (bands.isPresent() && (target.isPresent() || method == Method.NONE)) {
            throw new IllegalArgumentException("bands find the size themselves, by removing nodes: bands=" + bands.get()
                    + ", target=" + target + ", method=" + method.label());
        }
    }

    /** Without bands. */
    public PruningSpec(Method method, Optional<List<Integer>> target) {
        this(method, target, Optional.empty());
    }

    /** To the critical size. */
    public static PruningSpec critical(OutputErrors bands) {
        return new PruningSpec(Method.IASA, Optional.empty(), Optional.of(bands));
    }

    /** @throws IllegalArgumentException if the sizes to reach are not within {@code hidden} */
    void requireFit(List<Integer> hidden) {
        if (hidden.isEmpty()) {
            // Chosen later, and large.
            return;
        }
        List<Integer> sizes = target.orElse(hidden);
        boolean fits = sizes.size() == hidden.size();
        for (int layer = 0; fits && layer < sizes.size(); layer++) {
            fits = sizes.get(layer) >= 1 && sizes.get(layer) <= hidden.get(layer);
        }
        if (!fits) {
            throw new IllegalArgumentException("pruned sizes must be one per hidden layer, from 1 to its nodes: target="
                    + sizes + ", hidden=" + hidden);
        }
    }
}
