package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Random networks of all responses, one to four layers deep, and cells of the cube [-1, 1]^d to hold them against. */
final class BoundedNetworks {
    private static final Activation[] RESPONSES = {
        Activation.SILU, Activation.SOFTPLUS, Activation.TANH, Activation.RELU
    };

    private final SplittableRandom random;

    BoundedNetworks(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The {@code k}-th: responses take turns, inputs from 1 to 5, widths up to 12. */
    static Network network(int k) {
        SplittableRandom sizes = new SplittableRandom(9000 + k);
        int[] hidden = sizes.ints(1 + k / 4 % 4, 1, 13).toArray();
        return new RandomNetworks(9100 + k).network(RESPONSES[k % 4], 1 + k % 5, hidden);
    }

    static Box cube(int d) {
        double[] low = new double[d];
        double[] high = new double[d];
        Arrays.fill(low, -1.0);
        Arrays.fill(high, 1.0);
        return new Box(low, high);
    }

    double[] vector(int d) {
        return random.doubles(d, -1.0, 1.0).toArray();
    }

    double share() {
        return random.nextDouble();
    }

    /** A box within the cube, cut by a slab of random direction: from almost all of it down to a millionth. */
    Cell cell(int d) {
        double[] low = new double[d];
        double[] high = new double[d];
        double[] centre = vector(d);
        double radius = Math.pow(10.0, -6.0 * random.nextDouble() * random.nextInt(2));
        for (int j = 0; j < d; j++) {
            low[j] = Math.max(-1.0, centre[j] - radius * random.nextDouble());
            high[j] = Math.min(1.0, centre[j] + radius * random.nextDouble());
        }
        Cell whole = Cell.of(new Box(low, high), vector(d));
        double from =
                whole.slab().lo() + 0.5 * random.nextDouble() * whole.slab().width();
        double to = from + random.nextDouble() * (whole.slab().hi() - from);
        return whole.between(from, to).orElse(whole);
    }

    /** A point of the cell's box. */
    double[] point(Cell cell) {
        double[] x = new double[cell.size()];
        Arrays.setAll(x, j -> {
            double share = random.nextInt(10) == 0 ? random.nextInt(2) : random.nextDouble();
            return Math.min(cell.high(j), cell.low(j) + share * (cell.high(j) - cell.low(j)));
        });
        return x;
    }
}
