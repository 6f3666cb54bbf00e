package io.espalier.surrogate.blackbox;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A way to keep a network from bending where nobody priced; every arm has the same number of tries.
 *
 * <p>One that has a strength tries three of them, 0 among them where it may turn out useless; one that has none tries three draws of the
 * starting weights.
 */
public enum Arm {
    /** Nothing of it. */
    NONE("none"),
    /** A penalty on the squares of the weights. */
    L2("l2", 0.0, 1e-5, 1e-4),
    /** Hidden nodes that are silent at random while training. */
    DROPOUT("dropout", 0.0, 0.05, 0.2);

    /** Tries of each arm. */
    public static final int TRIES = 3;

    private final String label;
    private final double[] strengths;

    Arm(String label, double... strengths) {
        this.label = label;
        this.strengths = strengths;
    }

    /** The word for it in answers. */
    public String label() {
        return label;
    }

    /** Its tries. */
    List<Try> tries(List<Integer> hidden) {
        return IntStream.range(0, TRIES)
                .mapToObj(k ->
                        strengths.length == 0 ? new Try(hidden, this, 0.0, k) : new Try(hidden, this, strengths[k], 0))
                .toList();
    }
}
