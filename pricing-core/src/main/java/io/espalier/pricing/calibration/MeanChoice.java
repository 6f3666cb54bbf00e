package io.espalier.pricing.calibration;

/** What the returns fluctuate about. */
public enum MeanChoice {
    /** A constant mu, estimated with all else. */
    CONSTANT,
    /** mu = 0. */
    ZERO
}
