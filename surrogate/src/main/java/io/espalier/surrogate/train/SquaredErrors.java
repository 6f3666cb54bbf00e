package io.espalier.surrogate.train;

/** Sums of squared errors over samples: of values, and of whole gradients. */
final class SquaredErrors {
    double value;
    double gradient;

    void clear() {
        value = 0.0;
        gradient = 0.0;
    }

    void add(SquaredErrors other) {
        value += other.value;
        gradient += other.gradient;
    }
}
