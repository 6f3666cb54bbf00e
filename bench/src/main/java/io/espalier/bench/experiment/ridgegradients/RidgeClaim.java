package io.espalier.bench.experiment.ridgegradients;

/**
 * A claim, what is found here, and how they compare.
 *
 * @param said by the paper, or ours of another method
 */
public record RidgeClaim(String said, String found, Verdict verdict) {
    /** How a claim fares. */
    public enum Verdict {
        /** As said. */
        REPRODUCED("reproduced"),
        /** In ratio or shape, not in level. */
        PARTLY("in part"),
        /** Not as said. */
        NOT("NOT reproduced");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** In a word or two. */
        public String label() {
            return label;
        }

        static Verdict of(boolean holds) {
            return holds ? REPRODUCED : NOT;
        }
    }
}
