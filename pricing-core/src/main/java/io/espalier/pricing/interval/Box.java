package io.espalier.pricing.interval;

import java.util.Arrays;

/**
 * A closed box: {@code low[j] <= x[j] <= high[j]} for each of d coordinates; an infinite side is open for ever.
 *
 * <p>Arrays are not copied: do not write them.
 */
public record Box(double[] low, double[] high) {

    /** @throws IllegalArgumentException if the sides differ in length or an interval is empty */
    public Box {
        if (low.length != high.length) {
            throw new IllegalArgumentException(
                    "low and high must be of one length: low.length=" + low.length + ", high.length=" + high.length);
        }
        for (int j = 0; j < low.length; j++) {
            if (!(low[j] <= high[j])) {
                throw new IllegalArgumentException(
                        "low must be <= high: low[" + j + "]=" + low[j] + ", high[" + j + "]=" + high[j]);
            }
        }
    }

    /** Every finite point of d coordinates. */
    public static Box unbounded(int d) {
        double[] low = new double[d];
        double[] high = new double[d];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        return new Box(low, high);
    }

    /** Number of coordinates. */
    public int size() {
        return low.length;
    }

    /** Whether {@code x} is finite and inside, edges included. */
    public boolean contains(double[] x) {
        for (int j = 0; j < low.length; j++) {
            // A NaN fails both comparisons; an infinite x would pass an infinite side, hence the bound on |x|.
            if (!(x[j] >= low[j] && x[j] <= high[j] && Math.abs(x[j]) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Box[low=" + Arrays.toString(low) + ", high=" + Arrays.toString(high) + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box that && Arrays.equals(low, that.low) && Arrays.equals(high, that.high);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
    }
}
