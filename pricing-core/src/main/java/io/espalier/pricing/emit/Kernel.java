package io.espalier.pricing.emit;

/**
 * Compiled code over a block of lanes; without state, any number of threads may run it.
 *
 * <p>Generated classes implement it. Nothing is checked when it runs.
 */
interface Kernel {

    /**
     * @param arrays one array of lanes per input, then per result, then per temporary; results must be no inputs
     * @param scalars uniform inputs, then room for what the kernel derives from them
     */
    void run(double[][] arrays, double[] scalars);
}
