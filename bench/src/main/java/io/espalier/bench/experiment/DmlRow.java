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
        return Spread.of(scores, of).median();
    }

    /** The largest over problems. */
    public double largest(ToDoubleFunction<DmlScore> of) {
        return Spread.of(scores, of).largest();
    }
}
