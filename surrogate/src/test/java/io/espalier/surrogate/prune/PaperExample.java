package io.espalier.surrogate.prune;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;

/**
 * Example 3.1 of "Sobolev pruning": two inputs in [1, 10], two hidden layers of two rectifiers.
 *
 * <p>The paper prints the trace (Table 1), not the parameters. Weights are quotients of printed interval ends, the larger
 * end being the more accurate ([t]_1,0 = [n]_0,0 w_1,0, so w_1,0 = 0.2665/1.6934), biases differences of them; each is
 * known to about the last digit printed.
 */
final class PaperExample {
    static final Box INPUTS = new Box(new double[] {1.0, 1.0}, new double[] {10.0, 10.0});

    private PaperExample() {}

    static Network network() {
        return new Network(List.of(
                new Layer(
                        new double[][] {{0.12544, 0.0277}, {0.11213, -0.0023}},
                        new double[] {0.1620, 0.2785},
                        Activation.RELU),
                new Layer(
                        new double[][] {{0.2665 / 1.6934, 0.3725 / 1.3974}, {0.8361 / 1.6934, 1.1854 / 1.3974}},
                        new double[] {0.0936, 0.2990},
                        Activation.RELU),
                new Layer(new double[][] {{0.4287, 1.3663}}, new double[] {0.2183}, Activation.IDENTITY)));
    }
}
