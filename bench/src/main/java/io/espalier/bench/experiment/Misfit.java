package io.espalier.bench.experiment;

import java.util.Comparator;
import java.util.List;

/** What of an output's variance a surrogate leaves unexplained, 1 - R2, and the output's name. */
public record Misfit(String output, double error) {

    /** The one with the largest error; what was not compared (NaN) is passed over. */
    public static Misfit worst(List<Misfit> misfits) {
        return misfits.stream()
                .filter(misfit -> !Double.isNaN(misfit.error()))
                .max(Comparator.comparingDouble(Misfit::error))
                .orElse(new Misfit("", Double.NaN));
    }
}
