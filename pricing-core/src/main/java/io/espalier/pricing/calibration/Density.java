package io.espalier.pricing.calibration;

/** The log density of a shock u with variance h under one law of innovations, with its derivatives; "shape" is the law's own parameter. */
interface Density {
    /** Fixes the shape; called before a pass over the sample. */
    void shape(double shape);

    /** log p(u; h). */
    double log(double u, double h);

    /** Fills {@code out} with log p(u; h) and its derivatives. */
    void at(double u, double h, DensityTerms out);
}
