package io.espalier.pricing.engine;

import io.espalier.pricing.random.NormalSource;

/** Simulates blocks of paths into {@code outputs[output][lane]}; scratch space of one thread. */
interface PathBlock {
    /** Lanes of a block: a small tape fits the cache, and a step's overhead is spread. */
    int LANES = 256;

    /** Observations first .. first + LANES - 1. */
    void run(NormalSource source, long first);

    /** Rows: the value; smoothed minus plain; then one derivative per column. Not copied. */
    double[][] outputs();
}
