package io.espalier.pricing.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Newton's method within linear constraints: steps along the face of those that hold, which a step may hit and a multiplier release.
 *
 * <p>The Hessian is the exact one; where it is not negative definite along the face its eigenvalues are turned around. Near the
 * maximum, where values no longer tell two points apart, full steps are taken for as long as they shorten the score. The search is
 * deterministic. Source: Gill, Murray and Wright (1981), "Practical Optimization", 5.2 and 5.1.
 */
final class ActiveSetNewton {
    private static final int MOST_ITERATIONS = 300;
    private static final int MOST_HALVINGS = 40;

    /** Twice the expected gain below which the value is as good as its rounding lets one see. */
    private static final double FLAT = 1e-11;

    /** A constraint is let go where the value would rise by more than this per unit of slack. */
    private static final double RELEASE = 1e-7;

    private final Objective objective;
    private final List<LinearConstraint> constraints;
    private final int size;

    private double[] x;
    private double value;
    private double[] gradient;
    private double[][] hessian;
    private double[] trialGradient;
    private double[][] trialHessian;
    private List<LinearConstraint> active;

    ActiveSetNewton(Objective objective, List<LinearConstraint> constraints) {
        this.objective = objective;
        this.constraints = constraints;
        this.size = objective.size();
        gradient = new double[size];
        hessian = new double[size][size];
        trialGradient = new double[size];
        trialHessian = new double[size][size];
    }

    /** Climbs from {@code start}, which must obey all constraints; those that hold with equality are active until released. */
    ConstrainedMaximum from(double[] start) {
        return climb(start, true);
    }

    /** The same, but what is active at the start or hit on the way is never released. */
    ConstrainedMaximum along(double[] start) {
        return climb(start, false);
    }

    private ConstrainedMaximum climb(double[] start, boolean releasing) {
        x = start.clone();
        active = new ArrayList<>();
        for (LinearConstraint constraint : constraints) {
            if (constraint.pinned() || constraint.slack(x) == 0.0) {
                active.add(constraint);
            }
        }
        value = objective.derivatives(x, gradient, hessian);
        boolean converged = false;
        int iteration = 0;
        while (iteration++ < MOST_ITERATIONS) {
            final Face face = new Face(size, active);
            final double[] direction = face.expand(ascent(face));
            final double gain = Face.dot(gradient, direction);
            if (gain > 1e-3 * flat() && step(direction, gain)) {
                continue;
            }
            polish();
            if (!releasing || !release()) {
                converged = isStationary();
                break;
            }
        }
        return new ConstrainedMaximum(x, value, List.copyOf(active), iteration, converged);
    }

    private double flat() {
        return FLAT * (1.0 + Math.abs(value));
    }

    private boolean isStationary() {
        final Face face = new Face(size, active);
        return Face.dot(gradient, face.expand(ascent(face))) <= flat();
    }

    /** The Newton step along the face, or its upward counterpart where the Hessian is not negative definite. */
    private double[] ascent(Face face) {
        final double[][] curvature = negative(face.restrict(hessian));
        final double[] slope = face.along(gradient);
        return PositiveDefinite.of(curvature)
                .map(matrix -> matrix.solve(slope))
                .orElseGet(() -> UpwardStep.of(curvature, slope));
    }

    /** One step upwards, as far as the nearest constraint allows; false if no length of it raises the value. */
    private boolean step(double[] direction, double gain) {
        LinearConstraint blocking = null;
        double longest = 1.0;
        for (LinearConstraint constraint : constraints) {
            final double approach = -constraint.dot(direction);
            if (approach > 0.0 && !active.contains(constraint)) {
                final double length = Math.max(constraint.slack(x), 0.0) / approach;
                if (length < longest) {
                    longest = length;
                    blocking = constraint;
                }
            }
        }
        double length = longest;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            final double[] trial = at(direction, length);
            final boolean whole = length == longest && blocking != null;
            if (whole) {
                blocking.snap(trial);
            }
            // A step of no length meets its constraint without a rise: the face, not the point, is new then.
            if (accept(trial, value + 1e-4 * length * gain) || whole && length == 0.0) {
                if (whole) {
                    active.add(blocking);
                }
                return true;
            }
            length *= 0.5;
        }
        return false;
    }

    private double[] at(double[] direction, double length) {
        final double[] trial = x.clone();
        for (int i = 0; i < size; i++) {
            trial[i] += length * direction[i];
        }
        return trial;
    }

    /** Goes to {@code trial} if the value there is above {@code floor}. */
    private boolean accept(double[] trial, double floor) {
        final double there = objective.derivatives(trial, trialGradient, trialHessian);
        if (!(there > floor)) {
            return false;
        }
        moveTo(trial, there);
        return true;
    }

    private void moveTo(double[] trial, double there) {
        x = trial;
        value = there;
        final double[] oldGradient = gradient;
        gradient = trialGradient;
        trialGradient = oldGradient;
        final double[][] oldHessian = hessian;
        hessian = trialHessian;
        trialHessian = oldHessian;
    }

    /** Full Newton steps within the constraints for as long as they halve the score in its own metric. */
    private void polish() {
        final Face face = new Face(size, active);
        for (int step = 0; step < 8 && face.free() > 0; step++) {
            final Optional<PositiveDefinite> matrix = PositiveDefinite.of(negative(face.restrict(hessian)));
            if (matrix.isEmpty()) {
                return;
            }
            final double[] slope = face.along(gradient);
            final double[] direction = matrix.get().solve(slope);
            final double[] trial = at(face.expand(direction), 1.0);
            if (!isInside(trial)) {
                return;
            }
            final double there = objective.derivatives(trial, trialGradient, trialHessian);
            final double[] left = face.along(trialGradient);
            final double before = Face.dot(slope, direction);
            final double after = Face.dot(left, matrix.get().solve(left));
            if (!(after < 0.25 * before) || there < value - flat()) {
                return;
            }
            moveTo(trial, there);
        }
    }

    private static double[][] negative(double[][] matrix) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] = -row[j];
            }
        }
        return matrix;
    }

    private boolean isInside(double[] point) {
        for (LinearConstraint constraint : constraints) {
            if (!active.contains(constraint) && constraint.slack(point) < 0.0) {
                return false;
            }
        }
        return true;
    }

    /** Lets go the constraint that costs most, if any does. */
    private boolean release() {
        LinearConstraint worst = null;
        double most = RELEASE;
        for (LinearConstraint constraint : active) {
            if (!constraint.pinned()) {
                final double rise = riseOff(constraint);
                if (rise > most) {
                    most = rise;
                    worst = constraint;
                }
            }
        }
        return worst != null && active.remove(worst);
    }

    /** The slope of the value along the direction that leaves this constraint alone, per unit of slack: the negative multiplier. */
    private double riseOff(LinearConstraint constraint) {
        final List<LinearConstraint> others = new ArrayList<>(active);
        others.remove(constraint);
        final Face wider = new Face(size, others);
        final double[] leaving = wider.expand(wider.along(constraint.normal()));
        // Only the part of it that is across the face: the face's own slope has vanished, but not to the last digit.
        final double distance = constraint.dot(leaving);
        return Face.dot(gradient, leaving) / distance;
    }
}
