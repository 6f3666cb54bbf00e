package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adjoints of a path's inputs, summed over the paths of a row: as they are, and times the score of each path.
 *
 * <p>Both are swept on to the parameters once per row, since a sweep is linear in what it starts from.
 */
final class ScoredSums {
    private final int lanes;
    private final List<double[]> plain = new ArrayList<>();
    private final List<double[]> scored = new ArrayList<>();
    private List<Adjoint> inputs = List.of();

    ScoredSums(int lanes) {
        this.lanes = lanes;
    }

    /** Begins a row: the paths' adjoints end at the active ones of these. */
    void begin(List<Adjoint> made) {
        inputs = made.stream().filter(Adjoint::isActive).distinct().toList();
        while (plain.size() < inputs.size()) {
            plain.add(new double[lanes]);
            scored.add(new double[lanes]);
        }
        for (int k = 0; k < inputs.size(); k++) {
            Arrays.fill(plain.get(k), 0.0);
            Arrays.fill(scored.get(k), 0.0);
        }
    }

    /** Adds to {@code sum} the direction times what the last path has added to the bars of {@code input}. */
    void addAlong(Adjoint input, double[] direction, double[] sum) {
        final double[] before = plain.get(inputs.indexOf(input));
        final double[] bar = input.bars();
        for (int lane = 0; lane < lanes; lane++) {
            sum[lane] += direction[lane] * (bar[lane] - before[lane]);
        }
    }

    /** Takes over what the last path has added to the inputs' bars, and that times its score. */
    void add(double[] score) {
        for (int k = 0; k < inputs.size(); k++) {
            add(inputs.get(k).bars(), score, plain.get(k), scored.get(k));
        }
    }

    private static void add(double[] bar, double[] score, double[] plain, double[] scored) {
        for (int lane = 0; lane < bar.length; lane++) {
            scored[lane] += score[lane] * (bar[lane] - plain[lane]);
            plain[lane] = bar[lane];
        }
    }

    /** Writes the sums into the inputs' bars. */
    void restorePlain() {
        restore(plain);
    }

    /** Writes the sums times scores into the inputs' bars. */
    void restoreScored() {
        restore(scored);
    }

    private void restore(List<double[]> sums) {
        for (int k = 0; k < inputs.size(); k++) {
            System.arraycopy(sums.get(k), 0, inputs.get(k).bars(), 0, lanes);
        }
    }
}
