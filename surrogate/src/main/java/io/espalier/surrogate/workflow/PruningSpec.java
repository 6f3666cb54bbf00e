package io.espalier.surrogate.workflow;

import java.util.List;
import java.util.Optional;

/**
 * How a network shrinks.
 *
 * @param method how nodes are ranked
 * @param target hidden sizes to reach, one per hidden layer; empty: chosen automatically
 */
public record PruningSpec(Method method, Optional<List<Integer>> target) {

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

    /** Copies the sizes. */
    public PruningSpec {
        target = target.map(List::copyOf);
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
