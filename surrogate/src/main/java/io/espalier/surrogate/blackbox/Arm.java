package io.espalier.surrogate.blackbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A way to keep a network from bending where nobody priced; every arm has the same number of tries, all of them different trainings.
 *
 * <p>Each strength is tried on the same number of draws of starting weights, counted from the first: two strengths on the first two draws
 * each, the arm that has no penalty on the first four. A draw is the same weights, shuffles and silent nodes for every arm, so that two
 * arms differ by their penalties and not by their luck.
 */
public enum Arm {
    /** Nothing of it. */
    NONE("none", 0.0),
    /** A penalty on the squares of the weights. */
    L2("l2", 1e-4, 1e-3),
    /** Hidden nodes that are silent at random while training. */
    DROPOUT("dropout", 0.05, 0.2),
    /** DLoss: slopes between each point and its nearest other. */
    NEAREST_1("dloss nearest 1", 0.1, 1.0),
    /** DLoss: slopes between each point and its four nearest others. */
    NEAREST_4("dloss nearest 4", 0.1, 1.0),
    /** DLoss: slopes between each point and four others at random. */
    RANDOM_4("dloss random 4", 0.1, 1.0),
    /** The derivatives that are known. */
    DERIVATIVES("derivatives", 0.1, 1.0),
    /** The derivatives that are known, and slopes to the nearest other among points that lack one. */
    DERIVATIVES_NEAREST_1("derivatives, dloss nearest 1", 0.1, 1.0);

    /** Tries of each arm. */
    public static final int TRIES = 4;

    private final String label;
    private final double[] strengths;

    Arm(String label, double... strengths) {
        this.label = label;
        this.strengths = strengths;
    }

    /** Those that learn prices alone. */
    static List<Arm> ofPrices() {
        return Arrays.stream(values()).filter(arm -> !arm.learnsDerivatives()).toList();
    }

    /** Those that learn known derivatives too, as far as there are some to learn from. */
    static List<Arm> ofDerivatives(PriceList training) {
        if (training.knownSlopes() == 0) {
            return List.of();
        }
        return DistinctPoints.of(KnownSlopes.lacking(training)).size() > 1
                ? List.of(DERIVATIVES, DERIVATIVES_NEAREST_1)
                : List.of(DERIVATIVES);
    }

    /** Whether derivatives that are known are learnt. */
    boolean learnsDerivatives() {
        return this == DERIVATIVES || this == DERIVATIVES_NEAREST_1;
    }

    /** The word for it in answers. */
    public String label() {
        return label;
    }

    /** Its tries. */
    List<Try> tries(List<Integer> hidden) {
        int draws = TRIES / strengths.length;
        return Arrays.stream(strengths)
                .boxed()
                .flatMap(strength -> IntStream.range(0, draws).mapToObj(draw -> new Try(hidden, this, strength, draw)))
                .toList();
    }
}
