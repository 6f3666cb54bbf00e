package io.espalier.pricing.graph;

/** How many derivatives are taken. */
public enum Order {
    /** Values only. */
    VALUE,
    /** Values and adjoints. */
    GRADIENT,
    /** Values and adjoints with their tangents along one direction: gradient and Hessian times that direction. */
    CURVATURE
}
