package io.espalier.pricing;

/** Where a number came from. */
public enum ValueSource {
    /** Closed form. */
    CLOSED("closed"),
    /** Monte Carlo simulation. */
    MONTE_CARLO("mc"),
    /** Trained surrogate. */
    SURROGATE("surrogate");

    private final String label;

    ValueSource(String label) {
        this.label = label;
    }

    /** The word that reports and the command line use. */
    public String label() {
        return label;
    }
}
