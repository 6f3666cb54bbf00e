package io.espalier.bench.experiment.dloss;

import java.util.List;

/** Ways to learn prices of a black box; where a way has several weights, the rows kept aside choose. */
public enum BlackBoxMethod {
    STD("STD", Lesson.VALUES, 0, List.of(0.0)),
    L2("L2, chosen", Lesson.PENALTY, 0, List.of(0.0, 1e-5, 1e-4, 1e-3)),
    NEAREST("DL_NN l=1 w=1", Lesson.NEAREST, 1, List.of(1.0)),
    NEAREST_FOUR("DL_NN l=4 w=1", Lesson.NEAREST, 4, List.of(1.0)),
    RANDOM_FOUR("DL_RND l=4 w=0.1", Lesson.RANDOM, 4, List.of(0.1)),
    /** What the product would do: without the loss too, and with several neighbours against noise. */
    CHOSEN("DL_NN l=4, w chosen", Lesson.NEAREST, 4, List.of(0.0, 0.01, 0.1, 1.0)),
    DERIVATIVES("true derivatives w=1", Lesson.DERIVATIVES, 0, List.of(1.0));

    /** What is learnt beside values. */
    enum Lesson {
        VALUES,
        PENALTY,
        NEAREST,
        RANDOM,
        DERIVATIVES
    }

    private final String label;
    private final Lesson lesson;
    private final int partners;
    private final List<Double> weights;

    BlackBoxMethod(String label, Lesson lesson, int partners, List<Double> weights) {
        this.label = label;
        this.lesson = lesson;
        this.partners = partners;
        this.weights = weights;
    }

    public String label() {
        return label;
    }

    Lesson lesson() {
        return lesson;
    }

    /** Pairs that each point brings. */
    int partners() {
        return partners;
    }

    /** To choose from. */
    List<Double> weights() {
        return weights;
    }
}
