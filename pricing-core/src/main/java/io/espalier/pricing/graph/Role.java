package io.espalier.pricing.graph;

/** What a number that enters or leaves a segment is; {@code Bar} marks an adjoint, {@code Dot} a tangent. */
public enum Role {
    /** A state before or, as a result, after the segment. */
    STATE,
    /** Tangent of a state. */
    STATE_DOT,
    /** A standard normal. */
    SHOCK,
    /** An argument of the step or of the payoff. */
    ARGUMENT,
    /** Tangent of an argument. */
    ARGUMENT_DOT,
    /** Adjoint of a state: after the segment where it enters, before the segment where it leaves. */
    STATE_BAR,
    /** Tangent of such an adjoint. */
    STATE_BAR_DOT,
    /** Adjoint of an argument, to be added to what is there. */
    ARGUMENT_BAR,
    /** Tangent of such an adjoint, to be added to what is there. */
    ARGUMENT_BAR_DOT,
    /** A value that the forward sweep keeps for the backward one. */
    SAVED,
    /** An output of the payoff. */
    OUTPUT,
    /** Tangent of the first output. */
    OUTPUT_DOT
}
