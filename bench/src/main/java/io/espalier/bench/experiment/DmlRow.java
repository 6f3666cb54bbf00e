package io.espalier.bench.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The scores of a cell's problems, learnt in one way. */
public record DmlRow(DmlCell cell, LabelUse use, List<DmlScore> scores) {

    /** Copies the list. */
    public DmlRow {
        scores = List.copyOf(scores);
    }

    /** The median over problems; of an even number, the mean of the two in the middle. */
    public double median(ToDoubleFunction<DmlScore> of) {
        final double[] sorted = scores.stream().mapToDouble(of).sorted().toArray();
        final int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
    }

    /** The largest over problems. */
    public double largest(ToDoubleFunction<DmlScore> of) {
        return scores.stream().mapToDouble(of).max().orElse(Double.NaN);
    }
}
