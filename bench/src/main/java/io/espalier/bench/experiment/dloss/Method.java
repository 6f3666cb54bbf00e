package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.dloss.Candidate.Kind;
import io.espalier.bench.experiment.dloss.DlossPlan.Grid;
import java.util.List;

/** What is compared: the paper's five methods and seven of ours, each a choice among candidates. */
public enum Method {
    STD("STD", Kind.PLAIN, 0, false),
    L2("L2", Kind.L2, 0, false),
    DROPOUT("DO", Kind.DROPOUT, 0, false),
    RANDOM("DL_RND", Kind.RANDOM, 1, false),
    NEAREST("DL_NN", Kind.NEAREST, 1, false),
    /** Plain training from as many first weights as the others have points in their grid: the honest protocol's baseline. */
    RESTARTS("STD restarts", Kind.PLAIN, 0, false),
    /** DLoss with larger weights than the paper's. */
    RANDOM_LARGE("DL_RND w<=1", Kind.RANDOM, 1, true),
    NEAREST_LARGE("DL_NN w<=1", Kind.NEAREST, 1, true),
    /** The paper's weights, four pairs a point. */
    RANDOM_FOUR("DL_RND l=4", Kind.RANDOM, 4, false),
    NEAREST_FOUR("DL_NN l=4", Kind.NEAREST, 4, false),
    /** Both. */
    RANDOM_FOUR_LARGE("DL_RND l=4 w<=1", Kind.RANDOM, 4, true),
    NEAREST_FOUR_LARGE("DL_NN l=4 w<=1", Kind.NEAREST, 4, true);

    /** The paper's, in the order of its tables. */
    public static final List<Method> PAPERS = List.of(STD, L2, DROPOUT, RANDOM, NEAREST);

    /** Weights above this are larger than the paper's. */
    private static final double LARGEST_OF_THE_PAPER = 1e-3;

    private final String label;
    private final Kind kind;
    private final int partners;
    private final boolean large;

    Method(String label, Kind kind, int partners, boolean large) {
        this.label = label;
        this.kind = kind;
        this.partners = partners;
        this.large = large;
    }

    public String label() {
        return label;
    }

    /** Whether a grid has a point of this method's own, not of plain training alone. */
    boolean isIn(Grid grid) {
        return grid.candidates(grid.rates().get(0)).stream().anyMatch(this::owns);
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
        return owns(candidate);
    }

    private boolean owns(Candidate candidate) {
        return candidate.kind() == kind && candidate.partners() == partners && isLarge(candidate) == large;
    }

    private static boolean isLarge(Candidate candidate) {
        return candidate.partners() > 0 && candidate.weight() > LARGEST_OF_THE_PAPER;
    }
}
