package io.espalier.bench.experiment.dloss;

/**
 * One way to train: a point of the grid.
 *
 * @param kind of regularisation
 * @param weight of it; 0 for plain training
 * @param rate of Adam
 * @param start number of the first weights; candidates of the same start begin alike
 */
public record Candidate(Kind kind, double weight, double rate, int start) {

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
        NEAREST
    }
}
