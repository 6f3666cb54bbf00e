package io.espalier.surrogate.workflow;

import io.espalier.surrogate.network.Activation;
import java.util.List;

/**
 * The network before pruning: nodes in each hidden layer, and the front that finds the payoff's directions.
 *
 * @param hidden nodes of each hidden layer; empty: chosen by the number of directions
 * @param activation of every hidden node
 * @param front what stands before the first layer during training; it is folded into it afterwards
 */
public record NetworkSpec(List<Integer> hidden, Activation activation, Front front) {
    /** Hidden sizes of a network that nobody gave sizes and that is to be pruned. */
    public static final List<Integer> OVERSIZED = List.of(128, 128);

    private static final int MOST_NODES = 4096;

    /** @throws IllegalArgumentException if a layer has no node or more than 4096, or the activation is the identity */
    public NetworkSpec {
        hidden = List.copyOf(hidden);
        if (activation == Activation.IDENTITY || hidden.stream().anyMatch(nodes -> nodes < 1 || nodes > MOST_NODES)) {
            throw new IllegalArgumentException("a network must have hidden layers of 1 to " + MOST_NODES
                    + " bent nodes: hidden=" + hidden + ", activation=" + activation);
        }
    }

    /** How the inputs are projected on the leading directions of the pathwise gradients. */
    public enum FrontKind {
        /** As many directions as the gradients' variance asks for; none where that is all of them. */
        AUTO,
        /** The inputs as they are. */
        NONE,
        /** A given number of directions. */
        GIVEN
    }

    /** The front: its kind, and the number of directions where it is given (else 0). */
    public record Front(FrontKind kind, int directions) {
        /** @throws IllegalArgumentException if a given number is not positive */
        public Front {
            if (kind == FrontKind.GIVEN && directions < 1) {
                throw new IllegalArgumentException("a front must have a direction: directions=" + directions);
            }
        }

        /** As many directions as the gradients ask for. */
        public static Front auto() {
            return new Front(FrontKind.AUTO, 0);
        }

        /** The inputs as they are. */
        public static Front none() {
            return new Front(FrontKind.NONE, 0);
        }

        /** That many directions. */
        public static Front of(int directions) {
            return new Front(FrontKind.GIVEN, directions);
        }
    }
}
