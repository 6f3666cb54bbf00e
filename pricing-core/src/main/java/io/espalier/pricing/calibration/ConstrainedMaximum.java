package io.espalier.pricing.calibration;

import java.util.List;

/**
 * Where a search ended.
 *
 * @param x the point; constraints in {@code active} hold there with equality
 * @param converged whether the slope along the face vanished and no constraint holds the search back from a higher place
 */
record ConstrainedMaximum(double[] x, double value, List<LinearConstraint> active, int iterations, boolean converged) {

    /** This one where it is above the other. */
    ConstrainedMaximum above(ConstrainedMaximum other) {
        return isAbove(other) ? this : other;
    }

    /** Higher by more than rounding: of equal ends the first found stays, whatever the last digits say. */
    boolean isAbove(ConstrainedMaximum other) {
        return value > other.value + 1e-10 * (1.0 + Math.abs(other.value));
    }
}
