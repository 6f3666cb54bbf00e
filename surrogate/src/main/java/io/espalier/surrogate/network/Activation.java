package io.espalier.surrogate.network;

/** A node's response to its pre-activation z, with the two derivatives that Greeks and their training need. */
public enum Activation {
    /** z/(1 + e^-z), the sigmoid linear unit: smooth, not monotone. */
    SILU {
        @Override
        public double value(double z) {
            return z * sigmoid(z);
        }

        @Override
        public double slope(double z) {
            double s = sigmoid(z);
            return s * (1.0 + z * (1.0 - s));
        }

        @Override
        public double curvature(double z) {
            double s = sigmoid(z);
            return s * (1.0 - s) * (2.0 + z * (1.0 - 2.0 * s));
        }
    },
    /** max(z, 0); slope 0 at the kink, curvature 0 everywhere: a network of these has no gamma. */
    RELU {
        @Override
        public double value(double z) {
            return Math.max(z, 0.0);
        }

        @Override
        public double slope(double z) {
            return z > 0.0 ? 1.0 : 0.0;
        }

        @Override
        public double curvature(double z) {
            return 0.0;
        }
    },
    /** z: the output layer. */
    IDENTITY {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double slope(double z) {
            return 1.0;
        }

        @Override
        public double curvature(double z) {
            return 0.0;
        }
    };

    /** The response at {@code z}. */
    public abstract double value(double z);

    /** Its first derivative. */
    public abstract double slope(double z);

    /** Its second derivative. */
    public abstract double curvature(double z);

    private static double sigmoid(double z) {
        // Below -709 e^-z overflows to infinity; the quotient is then 0, and z * 0 stays 0.
        return 1.0 / (1.0 + Math.exp(-z));
    }
}
