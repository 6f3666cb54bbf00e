package io.espalier.surrogate.network;

/**
 * A node's response to its pre-activation z, with the two derivatives that Greeks and their training need.
 *
 * <p>Every response here is z times a gate in [0, 1]; a pass works the gate out once per node (it holds the only
 * exponential) and reads value, slope and curvature from it.
 */
public enum Activation {
    /** z/(1 + e^-z), the sigmoid linear unit: smooth, not monotone. */
    SILU {
        @Override
        public double gate(double z) {
            // Below -709 e^-z overflows to infinity; the quotient is then 0, and z * 0 stays 0.
            return 1.0 / (1.0 + Math.exp(-z));
        }

        @Override
        public double slope(double z, double gate) {
            return gate * (1.0 + z * (1.0 - gate));
        }

        @Override
        public double curvature(double z, double gate) {
            return gate * (1.0 - gate) * (2.0 + z * (1.0 - 2.0 * gate));
        }
    },
    /** max(z, 0); slope 0 at the kink, curvature 0 everywhere: a network of these has no gamma. */
    RELU {
        @Override
        public double gate(double z) {
            return z > 0.0 ? 1.0 : 0.0;
        }

        @Override
        public double slope(double z, double gate) {
            return gate;
        }

        @Override
        public double curvature(double z, double gate) {
            return 0.0;
        }
    },
    /** z: the output layer. */
    IDENTITY {
        @Override
        public double gate(double z) {
            return 1.0;
        }

        @Override
        public double slope(double z, double gate) {
            return 1.0;
        }

        @Override
        public double curvature(double z, double gate) {
            return 0.0;
        }
    };

    /** What of {@code z} passes: the response is z times this. */
    public abstract double gate(double z);

    /** The first derivative of the response at {@code z}, whose gate is {@code gate}. */
    public abstract double slope(double z, double gate);

    /** The second derivative of the response at {@code z}, whose gate is {@code gate}. */
    public abstract double curvature(double z, double gate);

    /** The response at {@code z}. */
    public double value(double z) {
        return z * gate(z);
    }

    /** Its first derivative. */
    public double slope(double z) {
        return slope(z, gate(z));
    }

    /** Its second derivative. */
    public double curvature(double z) {
        return curvature(z, gate(z));
    }
}
