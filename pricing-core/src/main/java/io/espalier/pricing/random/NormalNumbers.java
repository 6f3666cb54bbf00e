package io.espalier.pricing.random;

/**
 * Standard normal numbers addressed by path and dimension: the number at an address is the same whoever asks, and in
 * whatever order, stride and block size.
 *
 * <p>Numbers of different paths may depend on each other by design (a net, a stratum, a matched batch), never by the way
 * they are asked for. An instance may hold scratch space and belongs to one thread; instances made alike give the same
 * bits.
 */
@FunctionalInterface
public interface NormalNumbers {

    /**
     * Normals of a block: {@code z[dimension][lane]} is the normal of path {@code first + lane * stride}.
     *
     * @param z every row of one length, filled whole
     */
    void fill(long first, long stride, double[][] z);
}
