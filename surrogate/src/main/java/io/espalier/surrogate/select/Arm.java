package io.espalier.surrogate.select;

/** The two ways a network of a size learns. */
public enum Arm {
    /** From values only. */
    PLAIN,
    /** From values and gradients. */
    GRADIENTS
}
