package io.espalier.surrogate.network;

import io.espalier.pricing.math.Sigmoid;

/**
 * A node's response to its pre-activation z, with the three derivatives that Greeks and their training need.
 *
 * <p>A pass works the gate out once per node (it holds the exponential) and reads value, slope, curvature and third derivative from it.
 */
public enum Activation {
    /** z/(1 + e^-z), the sigmoid linear unit: smooth, not monotone. Its gate is the sigmoid. */
    SILU {
        @Override
        public double gate(double z) {
            return Sigmoid.value(z);
        }

        @Override
        public double value(double z, double gate) {
            return z * gate;
        }

        @Override
        public double slope(double z, double gate) {
            return gate * (1.0 + z * (1.0 - gate));
        }

        @Override
        public double curvature(double z, double gate) {
            return gate * (1.0 - gate) * (2.0 + z * (1.0 - 2.0 * gate));
        }

        @Override
        public double third(double z, double gate) {
            final double bump = gate * (1.0 - gate);
            return bump * (3.0 * (1.0 - 2.0 * gate) + z * (1.0 - 6.0 * bump));
        }
    },
    /** log(1 + e^z): smooth and monotone, its slope the sigmoid, which is the gate. */
    SOFTPLUS {
        @Override
        public double gate(double z) {
            return Sigmoid.value(z);
        }

        @Override
        public double value(double z, double gate) {
            return Math.max(z, 0.0) + Math.log1p(Math.exp(-Math.abs(z)));
        }

        @Override
        public double slope(double z, double gate) {
            return gate;
        }

        @Override
        public double curvature(double z, double gate) {
            return gate * (1.0 - gate);
        }

        @Override
        public double third(double z, double gate) {
            return gate * (1.0 - gate) * (1.0 - 2.0 * gate);
        }
    },
    /** tanh z, which is its own gate. */
    TANH {
        @Override
        public double gate(double z) {
            return Math.tanh(z);
        }

        @Override
        public double value(double z, double gate) {
            return gate;
        }

        @Override
        public double slope(double z, double gate) {
            return (1.0 - gate) * (1.0 + gate);
        }

        @Override
        public double curvature(double z, double gate) {
            return -2.0 * gate * slope(z, gate);
        }

        @Override
        public double third(double z, double gate) {
            return (6.0 * gate * gate - 2.0) * slope(z, gate);
        }
    },
    /** max(z, 0); slope 0 at the kink, curvature 0 everywhere: a network of these has no gamma. */
    RELU {
        @Override
        public double gate(double z) {
            return z > 0.0 ? 1.0 : 0.0;
        }

        @Override
        public double value(double z, double gate) {
            return z * gate;
        }

        @Override
        public double slope(double z, double gate) {
            return gate;
        }

        @Override
        public double curvature(double z, double gate) {
            return 0.0;
        }

        @Override
        public double third(double z, double gate) {
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
        public double value(double z, double gate) {
            return z;
        }

        @Override
        public double slope(double z, double gate) {
            return 1.0;
        }

        @Override
        public double curvature(double z, double gate) {
            return 0.0;
        }

        @Override
        public double third(double z, double gate) {
            return 0.0;
        }
    };

    /** What response and derivatives at {@code z} are read from. */
    public abstract double gate(double z);

    /** The response at {@code z}, whose gate is {@code gate}. */
    public abstract double value(double z, double gate);

    /** Its first derivative. */
    public abstract double slope(double z, double gate);

    /** Its second derivative. */
    public abstract double curvature(double z, double gate);

    /** Its third derivative. */
    public abstract double third(double z, double gate);

    /** The response at {@code z}. */
    public double value(double z) {
        return value(z, gate(z));
    }

    /** Its first derivative. */
    public double slope(double z) {
        return slope(z, gate(z));
    }

    /** Its second derivative. */
    public double curvature(double z) {
        return curvature(z, gate(z));
    }

    /** Its third derivative. */
    public double third(double z) {
        return third(z, gate(z));
    }
}
