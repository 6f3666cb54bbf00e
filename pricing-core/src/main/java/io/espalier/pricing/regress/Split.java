package io.espalier.pricing.regress;

import java.util.List;
import java.util.stream.IntStream;

/** A fold left out, and all others taken together. */
record Split(Fold left, Fold learnt) {

    /** Each fold in turn. */
    static List<Split> of(DifferentialSamples samples, int folds) {
        final List<Fold> parts = Fold.of(samples, folds);
        return IntStream.range(0, folds)
                .mapToObj(left -> {
                    final Fold learnt = new Fold(samples.functions());
                    IntStream.rangeClosed(0, folds)
                            .filter(part -> part != left)
                            .forEach(part -> learnt.addAll(parts.get(part)));
                    return new Split(parts.get(left), learnt);
                })
                .toList();
    }

    /** Squared errors of the values left out, by what the others teach. */
    double squaredError(DifferentialRegression regression) {
        return left.squaredError(learnt.fit(regression));
    }
}
