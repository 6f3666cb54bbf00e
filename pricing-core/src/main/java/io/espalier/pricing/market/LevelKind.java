package io.espalier.pricing.market;

/** What the levels of a market are, and so how they move. */
public enum LevelKind {
    /** x_i = S_i, dS_i = b_i S_i dt + s_i dW_i. */
    SPOT,
    /** x_i = F_i, dF_i = s_i dW_i. */
    FORWARD
}
