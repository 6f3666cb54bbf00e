package io.espalier.pricing.graph;

/** What a node of a {@link Graph} does with its operands a, b, c. */
public enum Op {
    /** A number from outside. */
    LEAF(0),
    /** A fixed number. */
    CONSTANT(0),
    /** a + b. */
    SUM(2),
    /** a - b. */
    DIFFERENCE(2),
    /** a b. */
    PRODUCT(2),
    /** a / b. */
    QUOTIENT(2),
    /** -a. */
    NEGATION(1),
    /** Square root of a. */
    ROOT(1),
    /** Slope of the root a: 0.5/a, 0 at 0. */
    ROOT_SLOPE(1),
    /** e^a. */
    EXP(1),
    /** |a|. */
    ABS(1),
    /** 1 above 0, else 0; NaN stays. */
    STEP(1),
    /** The larger of a and b. */
    MAX(2),
    /** The smaller of a and b. */
    MIN(2),
    /** b where a > 0, else c, at NaN too. */
    POSITIVE_CHOICE(3),
    /** b where a = 0, else c. */
    ZERO_CHOICE(3),
    /** a 2^b, b a whole number within +-1100; only lowering makes it. */
    SCALE(2),
    /** f(a). */
    MAP(1),
    /** f'(a), b = f(a). */
    SLOPE(2),
    /** f''(a), b = f(a). */
    CURVATURE(2);

    private final int operands;

    Op(int operands) {
        this.operands = operands;
    }

    /** How many operands it takes. */
    public int operands() {
        return operands;
    }

    /** Whether it calls a {@link io.espalier.pricing.algebra.UnaryFunction}. */
    public boolean isCall() {
        return this == MAP || this == SLOPE || this == CURVATURE;
    }

    /** Whether its value is worth keeping from the forward for the backward sweep rather than computing it twice. */
    boolean isCostly() {
        return isCall() || this == QUOTIENT || this == ROOT || this == EXP;
    }
}
