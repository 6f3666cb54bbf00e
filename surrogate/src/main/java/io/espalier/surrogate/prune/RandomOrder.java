package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The rival that knows nothing: a number uniform on [0, 1), whatever the node does.
 *
 * <p>Addressed by seed, layer and the number of nodes in it, so a layer that shrank is drawn anew, and the same layer is not.
 */
public final class RandomOrder implements Criterion {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private final long seed;

    /** An order of that seed. */
    public RandomOrder(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public double[][] significances(Network network) {
        List<Integer> sizes = network.hiddenSizes();
        return IntStream.range(0, sizes.size())
                .mapToObj(layer -> numbers(layer, sizes.get(layer)))
                .toArray(double[][]::new);
    }

    private double[] numbers(int layer, int size) {
        long address = seed + GOLDEN_RATIO * (((long) layer << Integer.SIZE) + size);
        return RandomSource.XO_RO_SHI_RO_128_PP.create(address).doubles(size).toArray();
    }
}
