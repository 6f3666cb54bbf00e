package io.espalier.surrogate.certify;

import java.util.Arrays;

/**
 * How often, and by how much, a candidate broke one claim on the absence of arbitrage.
 *
 * @param claim in words
 * @param output of which it speaks, as a {@link ValidationReport} names it
 * @param checked points where the output was given
 * @param sizes by how much the claim was broken, in the output's unit: one number per breach, rising; not copied
 * @param withinNoise breaches no larger than three standard errors of the reference there; 0 where it has none, or does not know it
 */
public record Breaches(String claim, String output, long checked, double[] sizes, long withinNoise) {

    /** Number of points where the claim was broken. */
    public int count() {
        return sizes.length;
    }

    /** The largest breach; 0 where there is none. */
    public double worst() {
        return count() == 0 ? 0.0 : sizes[count() - 1];
    }

    /** Number of breaches no larger than {@code size}. */
    public long upTo(double size) {
        return Arrays.stream(sizes).filter(breach -> breach <= size).count();
    }
}
