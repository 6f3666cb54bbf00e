package io.espalier.bench.experiment.pruning;

import io.espalier.surrogate.workflow.NetworkSpec;

/** What stands before a network's first layer while it trains. */
public enum Setting {
    /** The house's default: a projection on the directions that pathwise gradients span; for a basket that is one. */
    FRONT("auto", NetworkSpec.Front.auto()),
    /** Nothing, as in the paper. */
    NO_FRONT("none", NetworkSpec.Front.none());

    private final String label;
    private final NetworkSpec.Front front;

    Setting(String label, NetworkSpec.Front front) {
        this.label = label;
        this.front = front;
    }

    /** The word for it in documents. */
    public String label() {
        return label;
    }

    NetworkSpec.Front front() {
        return front;
    }
}
