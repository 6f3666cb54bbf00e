package io.espalier.surrogate.select;

import java.util.List;

/**
 * A candidate that was tried.
 *
 * @param parameters of its network
 * @param errors by draw
 */
public record Trial(Candidate candidate, int parameters, List<CandidateErrors> errors) {

    /** Copies the errors. */
    public Trial {
        errors = List.copyOf(errors);
    }

    /** Errors of values and gradients together, by draw. */
    public List<Double> shipped() {
        return errors.stream().map(CandidateErrors::shipped).toList();
    }

    /** Errors of values alone, by draw. */
    public List<Double> values() {
        return errors.stream().map(CandidateErrors::value).toList();
    }

    /** Mean over draws of values and gradients together. */
    public double error() {
        return DrawMean.of(shipped()).mean();
    }
}
