package io.espalier.bench.experiment;

/** What of its labels a network learns. */
public enum LabelUse {
    /** Values alone. */
    STANDARD("standard"),
    /** Values and gradients. */
    DIFFERENTIAL("differential");

    private final String label;

    LabelUse(String label) {
        this.label = label;
    }

    /** The word for it in tables and documents. */
    public String label() {
        return label;
    }
}
