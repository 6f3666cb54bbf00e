package io.espalier.bench.experiment.garchsmile;

import java.util.Arrays;

/**
 * Means of many outputs, each regressed on the same zero-mean controls, with standard errors.
 *
 * <p>Samples are dealt in turn to eight groups. The mean of a group is mean(y) - c . mean(g) with coefficients c from the other seven:
 * unbiased, and what the regression leaves is measured on samples that it has not seen. Coefficients from the same samples would
 * understate standard errors (variances by a fifth at 2^10 pairs: fourth powers have heavy tails).
 */
final class ControlledMeans {
    static final int GROUPS = 8;

    private final int controls;
    private final int outputs;
    private final JointMoments[] groups = new JointMoments[GROUPS];
    private long samples;

    ControlledMeans(int controls, int outputs) {
        this.controls = controls;
        this.outputs = outputs;
        Arrays.setAll(groups, group -> new JointMoments(controls, outputs));
    }

    /** Adds a sample; {@code g[0]} is 1, the controls follow. */
    void add(double[] g, double[] y) {
        groups[(int) (samples % GROUPS)].add(g, y);
        samples++;
    }

    /** Means and standard errors, [2][output]. */
    double[][] result() {
        final double[][] result = new double[2][outputs];
        for (JointMoments group : groups) {
            final double[][] coefficients = othersThan(group).coefficients();
            for (int k = 0; k < outputs; k++) {
                result[0][k] += group.mean(coefficients[k], k) / GROUPS;
                result[1][k] += group.variance(coefficients[k], k) / GROUPS;
            }
        }
        for (int k = 0; k < outputs; k++) {
            result[1][k] = Math.sqrt(result[1][k] / samples);
        }
        return result;
    }

    private JointMoments othersThan(JointMoments one) {
        final JointMoments others = new JointMoments(controls, outputs);
        for (JointMoments group : groups) {
            if (group != one) {
                others.add(group);
            }
        }
        return others;
    }
}
