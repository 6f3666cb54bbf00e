package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.dloss.Candidate.Kind;
import java.util.List;

/** What is compared: the paper's five methods and three of ours, each a choice among candidates. */
public enum Method {
    STD("STD", Kind.PLAIN),
    L2("L2", Kind.L2),
    DROPOUT("DO", Kind.DROPOUT),
    RANDOM("DL_RND", Kind.RANDOM),
    NEAREST("DL_NN", Kind.NEAREST),
    /** Plain training from as many first weights as the others have points in their grid: the honest protocol's baseline. */
    RESTARTS("STD restarts", Kind.PLAIN),
    /** The paper's DLoss with larger weights. */
    RANDOM_LARGE("DL_RND w<=1", Kind.RANDOM),
    NEAREST_LARGE("DL_NN w<=1", Kind.NEAREST);

    /** The paper's, in the order of its tables. */
    public static final List<Method> PAPERS = List.of(STD, L2, DROPOUT, RANDOM, NEAREST);

    /** Weights above this are larger than the paper's. */
    private static final double LARGEST_OF_THE_PAPER = 1e-3;

    private final String label;
    private final Kind kind;

    Method(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    /** Whether a candidate is in this method's grid: without regularisation too, but for L2 and dropout under the paper's protocol. */
    boolean tries(Candidate candidate, Protocol protocol) {
        if (candidate.kind() == Kind.PLAIN) {
            return switch (this) {
                case RESTARTS -> true;
                case L2, DROPOUT -> candidate.start() == 0 && protocol == Protocol.HONEST;
                default -> candidate.start() == 0;
            };
        }
        final boolean large = isLarge(candidate);
        return candidate.kind() == kind && large == (this == RANDOM_LARGE || this == NEAREST_LARGE);
    }

    private static boolean isLarge(Candidate candidate) {
        return (candidate.kind() == Kind.RANDOM || candidate.kind() == Kind.NEAREST)
                && candidate.weight() > LARGEST_OF_THE_PAPER;
    }
}
