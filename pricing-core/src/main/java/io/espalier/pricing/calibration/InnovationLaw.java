package io.espalier.pricing.calibration;

/** The law of the standardised shocks, of mean 0 and variance 1. */
public enum InnovationLaw {
    /** The normal law; as a quasi-likelihood it is consistent whatever the true law. */
    GAUSSIAN,
    /** Student's law with nu > 2 degrees of freedom, estimated with all else. */
    STUDENT_T
}
