package io.espalier.bench.experiment.nonridge;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Misfit;
import io.espalier.bench.experiment.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How one problem came out by one shape from so many samples, over seeds. */
public record NonRidgeRow(String problem, List<Integer> hidden, int samples, List<FitReport> fits) {

    /** Copies the lists. */
    public NonRidgeRow {
        hidden = List.copyOf(hidden);
        fits = List.copyOf(fits);
    }

    /** Over seeds. */
    public Spread spread(ToDoubleFunction<FitReport> of) {
        return Spread.of(fits, of);
    }

    /** The worst output of the seed in the middle; of an even number, the upper of two. */
    public Misfit middle(Function<FitReport, Misfit> of) {
        return fits.stream()
                .map(of)
                .sorted(Comparator.comparingDouble(Misfit::error))
                .toList()
                .get(fits.size() / 2);
    }
}
