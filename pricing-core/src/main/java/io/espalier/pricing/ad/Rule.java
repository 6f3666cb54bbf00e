package io.espalier.pricing.ad;

/** How a slot came about, and so how its adjoint flows back to its operands. */
enum Rule {
    /** An input or a constant: nothing flows further. */
    LEAF,
    /** y = a + b. */
    SUM,
    /** y = a - b. */
    DIFFERENCE,
    /** y = a b. */
    PRODUCT,
    /** y = a / b. */
    QUOTIENT,
    /** y = factor a + constant. */
    LINEAR,
    /** y = f(a), the slopes kept. */
    CHAIN,
    /** y = a in lanes of weight 1, b in lanes of weight 0. */
    CHOICE
}
