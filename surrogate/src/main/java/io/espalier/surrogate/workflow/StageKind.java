package io.espalier.surrogate.workflow;

/** The stages of the way, in order; a specification without pruning has the last only. */
public enum StageKind {
    /** The large network, trained on the reference's values. */
    OVERSIZED("oversized"),
    /** What significance analysis left of it, retrained on values after each round. */
    PRUNED("pruned"),
    /** The small network, trained on values and gradients that the large one answers. */
    FROM_NETWORK("fine-tuned from the network"),
    /** The small network, trained on values and pathwise derivatives of the reference. */
    FROM_REFERENCE("fine-tuned from the reference");

    private final String label;

    StageKind(String label) {
        this.label = label;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }
}
