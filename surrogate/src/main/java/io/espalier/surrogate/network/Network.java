package io.espalier.surrogate.network;

import java.util.List;

/**
 * A multi-layer perceptron with one output: hidden layers, then one linear node.
 *
 * <p>Immutable. Inputs and output are in raw market units.
 */
public record Network(List<Layer> layers) {

    /** @throws IllegalArgumentException if layers do not fit each other or the last is not one linear node */
    public Network {
        layers = List.copyOf(layers);
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).inputs() != layers.get(l - 1).nodes()) {
                throw new IllegalArgumentException("a layer must take what the one before gives: layer=" + l
                        + ", inputs=" + layers.get(l).inputs() + ", nodes before="
                        + layers.get(l - 1).nodes());
            }
        }
        if (layers.isEmpty()
                || layers.get(layers.size() - 1).nodes() != 1
                || layers.get(layers.size() - 1).activation() != Activation.IDENTITY) {
            throw new IllegalArgumentException("a network must end in one linear node: layers=" + layers.size());
        }
    }

    /** Number of inputs. */
    public int inputs() {
        return layers.get(0).inputs();
    }

    /** Nodes of each hidden layer, in order. */
    public List<Integer> hiddenSizes() {
        return layers.subList(0, layers.size() - 1).stream().map(Layer::nodes).toList();
    }

    /**
     * The response that all hidden nodes share; linear where there is no hidden layer.
     *
     * @throws IllegalStateException if they differ
     */
    public Activation hiddenActivation() {
        List<Activation> kinds = layers.subList(0, layers.size() - 1).stream()
                .map(Layer::activation)
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            throw new IllegalStateException("hidden nodes must share one response: activations=" + kinds);
        }
        return kinds.isEmpty() ? Activation.IDENTITY : kinds.get(0);
    }

    /** Hidden nodes in all. */
    public int hiddenNodes() {
        return hiddenSizes().stream().mapToInt(Integer::intValue).sum();
    }

    /** Weights and biases in all. */
    public int parameters() {
        return layers.stream().mapToInt(Layer::parameters).sum();
    }
}
