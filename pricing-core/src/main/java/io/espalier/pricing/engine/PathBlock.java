package io.espalier.pricing.engine;

import io.espalier.pricing.random.NormalNumbers;

/** Simulates blocks of paths into {@code outputs[output][lane]}; scratch space of one thread. */
interface PathBlock {
    /** Lanes of a block: a small tape fits the cache, and a step's overhead is spread. */
    int LANES = 256;

    /** Observations first .. first + LANES - 1. */
    void run(NormalNumbers source, long first);

    /** Rows: the outputs of the program; then one derivative of the first of them per column. Not copied. */
    double[][] outputs();
}
