package io.espalier.pricing.emit;

/**
 * Compiled code without a loop: a value and two rows of numbers at a point; without state, any number of threads may run it.
 *
 * <p>Generated classes implement it, each its own hidden one, so that each is compiled for its own numbers. Nothing is checked when it runs.
 */
public interface StraightLine {

    /**
     * Writes both rows and returns the value; NaN, and nothing is written, where a number leaves the range that the formula states.
     *
     * @param x the inputs
     * @param factor what the formula calls its factor
     * @param first the first row
     * @param second the second row; not touched by a formula that has none
     */
    double run(double[] x, double factor, double[] first, double[] second);
}
