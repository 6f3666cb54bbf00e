package io.espalier.surrogate.select;

/** Trains candidates and tells their errors; called from several threads at a time. */
@FunctionalInterface
public interface CandidateFit {

    /**
     * Trains a candidate on the data and from the first weights of a draw; the same arguments give the same bits.
     *
     * @param draw from 0; all candidates of a draw learn from the same rows and are judged by the same
     */
    CandidateErrors errors(Candidate candidate, int draw);
}
