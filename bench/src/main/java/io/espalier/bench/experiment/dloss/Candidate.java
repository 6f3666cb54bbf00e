package io.espalier.bench.experiment.dloss;

/**
 * One way to train: a point of the grid.
 *
 * @param kind of regularisation
 * @param weight of it; 0 for plain training
 * @param partners l: pairs that each point brings; 0 where there are no pairs
 * @param rate of Adam
 * @param start number of the first weights; candidates of the same start begin alike
 */
public record Candidate(Kind kind, double weight, int partners, double rate, int start) {

    /** What is added to the mean square error. */
    public enum Kind {
        /** Nothing. */
        PLAIN,
        /** weight times the sum of squared weights and biases. */
        L2,
        /** Hidden nodes silent with chance weight. */
        DROPOUT,
        /** weight times the loss of slopes between random pairs. */
        RANDOM,
        /** weight times the loss of slopes between nearest neighbours. */
        NEAREST;

        private boolean hasPairs() {
            return this == RANDOM || this == NEAREST;
        }
    }

    /** @throws IllegalArgumentException if pairs lack partners, or there are partners without pairs */
    public Candidate {
        if (partners < 0 || (partners > 0) != kind.hasPairs()) {
            throw new IllegalArgumentException(
                    "pairs must have partners, and only they: kind=" + kind + ", partners=" + partners);
        }
    }

    /** Without pairs. */
    static Candidate alone(Kind kind, double weight, double rate) {
        return new Candidate(kind, weight, 0, rate, 0);
    }

    static Candidate plain(double rate, int start) {
        return new Candidate(Kind.PLAIN, 0.0, 0, rate, start);
    }

    static Candidate pairs(Kind kind, double weight, int partners, double rate) {
        return new Candidate(kind, weight, partners, rate, 0);
    }
}
