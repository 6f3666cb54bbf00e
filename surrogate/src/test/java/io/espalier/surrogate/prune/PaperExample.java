package io.espalier.surrogate.prune;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;

/**
 * Example 3.1 of "Sobolev pruning": two inputs in [1, 10], two hidden layers of two rectifiers.
 *
 * <p>The paper prints the trace (Table 1), not the parameters. These are the ones whose trace is nearest to it: they
 * minimise the largest distance from a printed number, in halves of its last digit, over the whole table and the four
 * significances (a linear programme, repeated). The distance is 0.92, so that every number rounds to the one printed; each
 * parameter is known to about its fourth decimal.
 */
final class PaperExample {
    static final Box INPUTS = new Box(new double[] {1.0, 1.0}, new double[] {10.0, 10.0});

    private PaperExample() {}

    static Network network() {
        return new Network(List.of(
                new Layer(
                        new double[][] {{0.1254355, 0.0277191}, {0.1121255, -0.0022958}},
                        new double[] {0.1619000, 0.2784867},
                        Activation.RELU),
                new Layer(
                        new double[][] {{0.1573446, 0.2665253}, {0.4937385, 0.8482648}},
                        new double[] {0.0937134, 0.2990225},
                        Activation.RELU),
                new Layer(new double[][] {{0.4287455, 1.3662986}}, new double[] {0.2187880}, Activation.IDENTITY)));
    }
}
