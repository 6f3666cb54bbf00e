package io.espalier.pricing.calibration;

import java.util.List;
import java.util.Optional;

/** Covariances of what is free on the face where a search ended, for a sample of unit variance. */
final class FaceErrors {
    private final Face face;
    private final Optional<double[][]> inverseHessian;
    private final double[][] outer;

    /**
     * @param hessian of the log-likelihood
     * @param outer summed outer products of single scores
     */
    FaceErrors(Face face, double[][] hessian, double[][] outer) {
        this.face = face;
        this.outer = face.restrict(outer);
        final double[][] information = face.restrict(hessian);
        for (double[] row : information) {
            for (int j = 0; j < row.length; j++) {
                row[j] = -row[j];
            }
        }
        this.inverseHessian = PositiveDefinite.of(information).map(PositiveDefinite::inverse);
    }

    boolean isIdentified() {
        return inverseHessian.isPresent();
    }

    double[][] inverseHessian() {
        return expanded(inverseHessian);
    }

    double[][] outerProduct() {
        return expanded(PositiveDefinite.of(outer).map(PositiveDefinite::inverse));
    }

    /** H^-1 O H^-1. */
    double[][] robust() {
        return expanded(inverseHessian.map(inverse -> VarianceTargeting.congruent(inverse, outer)));
    }

    private double[][] expanded(Optional<double[][]> restricted) {
        return face.expand(restricted.orElseGet(this::unknown));
    }

    private double[][] unknown() {
        final double[][] unknown = new double[face.free()][face.free()];
        for (double[] row : unknown) {
            java.util.Arrays.fill(row, Double.NaN);
        }
        return unknown;
    }

    /** The active constraints together with one pin for each parameter in {@code held}, none named twice. */
    static Face without(int size, List<LinearConstraint> active, List<Integer> held) {
        final List<LinearConstraint> all = new java.util.ArrayList<>();
        for (LinearConstraint constraint : active) {
            if (held.stream().allMatch(i -> constraint.normal()[i] == 0.0)) {
                all.add(constraint);
            }
        }
        held.forEach(i -> all.add(LinearConstraint.pin("", size, i, 0.0)));
        return new Face(size, all);
    }
}
