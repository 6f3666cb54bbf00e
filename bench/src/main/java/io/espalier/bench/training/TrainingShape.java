package io.espalier.bench.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The network that trains.
 *
 * @param inputs of it
 * @param hidden nodes of each hidden layer
 */
public record TrainingShape(int inputs, List<Integer> hidden) {
    private static final int PRODUCTS = 6;

    /** @throws IllegalArgumentException if a number is not positive */
    public TrainingShape {
        if (inputs < 1 || hidden.isEmpty() || hidden.stream().anyMatch(nodes -> nodes < 1)) {
            throw new IllegalArgumentException(
                    "a network must have inputs and nodes: inputs=" + inputs + ", hidden=" + hidden);
        }
        hidden = List.copyOf(hidden);
    }

    /** Hidden sizes such as {@code 32-32}. */
    public static TrainingShape of(int inputs, String hidden) {
        try {
            return new TrainingShape(
                    inputs,
                    Arrays.stream(hidden.split("-")).map(Integer::valueOf).toList());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("hidden sizes must be numbers such as 32-32: hidden=" + hidden, e);
        }
    }

    /** Weights, biases not counted. */
    public long weights() {
        long weights = 0;
        int in = inputs;
        for (int nodes : hidden) {
            weights += (long) in * nodes;
            in = nodes;
        }
        return weights + in;
    }

    /** Operations of a twin step's six products per layer, for one sample; all else is not counted. */
    public double operationsPerSample() {
        return 2.0 * PRODUCTS * weights();
    }

    @Override
    public String toString() {
        return inputs + "-" + hidden.stream().map(String::valueOf).collect(Collectors.joining("-")) + "-1";
    }
}
