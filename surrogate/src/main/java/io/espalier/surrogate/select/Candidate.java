package io.espalier.surrogate.select;

import java.util.List;

/**
 * A network and how it learns, as far as a search chooses them.
 *
 * @param hidden nodes of each hidden layer
 * @param rate highest learning rate
 * @param gradientWeight lambda of the loss, 0 for values only
 */
public record Candidate(List<Integer> hidden, double rate, double gradientWeight) {

    /** Copies the sizes. */
    public Candidate {
        hidden = List.copyOf(hidden);
    }

    /** Weights and biases of its network with one output. */
    public int parameters(int inputs) {
        int sum = 0;
        int in = inputs;
        for (int nodes : hidden) {
            sum += nodes * (in + 1);
            in = nodes;
        }
        return sum + in + 1;
    }

    /** The same with another weight of gradients. */
    Candidate weighed(double newWeight) {
        return new Candidate(hidden, rate, newWeight);
    }

    /** The same with other sizes. */
    Candidate sized(List<Integer> newHidden) {
        return new Candidate(newHidden, rate, gradientWeight);
    }
}
