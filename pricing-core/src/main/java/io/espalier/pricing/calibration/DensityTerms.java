package io.espalier.pricing.calibration;

/** A log density with its derivatives to u, h and the shape s of the law, as {@link Density#at} leaves them. */
final class DensityTerms {
    double value;
    double u;
    double h;
    double uu;
    double uh;
    double hh;
    double s;
    double su;
    double sh;
    double ss;
}
