package io.espalier.surrogate.certify;

import io.espalier.pricing.Valuation;

/** What a reference said at points of its own choice, where nobody can ask it again. */
public interface GivenAnswers {

    /** Number of points. */
    int size();

    /**
     * Writes one point and what is known there; every other number of {@code answer} is left as it is, not given.
     *
     * @param index from 0
     * @param answer cleared before
     */
    void read(int index, double[] x, Valuation answer);
}
