package io.espalier.bench.experiment.ridgegradients;

import java.util.List;

/**
 * The put's exercise, learnt.
 *
 * @param tree the put's value
 * @param best what the tree's own exercise is worth on the fresh paths: the rest to {@code tree} is what they err
 * @param rows learnt in every way from each number of paths
 */
public record PutReport(double tree, double best, List<PutRow> rows) {

    /** Of exercise learnt so on fresh paths. */
    public double value(int paths, PutArm arm) {
        return rows.stream()
                .filter(row -> row.paths() == paths && row.arm() == arm)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
