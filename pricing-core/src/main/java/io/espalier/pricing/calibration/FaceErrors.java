package io.espalier.pricing.calibration;

import java.util.ArrayList;
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

    /** The face of the active constraints on which {@code held} parameters are held, too; no condition is counted twice. */
    static Face without(int size, List<LinearConstraint> active, List<Integer> held) {
        final List<LinearConstraint> all = new ArrayList<>();
        held.forEach(i -> all.add(LinearConstraint.pin("", size, i, 0.0)));
        for (LinearConstraint constraint : active) {
            if (constraint.pinned() && !isSpanned(constraint, all)) {
                all.add(constraint);
            }
        }
        for (LinearConstraint constraint : active) {
            if (!constraint.pinned() && !isSpanned(constraint, all)) {
                all.add(constraint);
            }
        }
        return new Face(size, all);
    }

    /** Whether single coordinates that are held already hold this, too. */
    private static boolean isSpanned(LinearConstraint constraint, List<LinearConstraint> holding) {
        for (int i = 0; i < constraint.normal().length; i++) {
            final int index = i;
            if (constraint.normal()[i] != 0.0
                    && holding.stream().noneMatch(other -> other.pinned() && other.normal()[index] != 0.0)) {
                return false;
            }
        }
        return true;
    }
}
