package io.espalier.bench.training;

/** Training steps that can be repeated. */
public interface TrainingWork {

    /** Makes {@code n} steps. */
    void steps(int n);

    /** Rows of a step's batch. */
    long samplesPerStep();
}
