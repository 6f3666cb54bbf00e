package io.espalier.surrogate.blackbox;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.network.Network;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes tries on the rows that train and scores them on the rows that select. */
final class Tries {
    private final PriceList selection;
    private final int threads;
    private final Consumer<Tried> listener;
    private final Map<Try, Tried> made = new HashMap<>();

    /** @param listener hears of each try as it ends; one call at a time, on any thread */
    Tries(PriceList selection, int threads, Consumer<Tried> listener) {
        this.selection = selection;
        this.threads = threads;
        this.listener = listener;
    }

    /** Makes them by {@code fit}; the same bits on any number of threads. */
    void make(PriceFit fit, List<Try> wanted) {
        Tried[] results = new Tried[wanted.size()];
        ParallelChunks.run(wanted.size(), threads, () -> k -> results[k] = make(fit, wanted.get(k)));
        for (Tried result : results) {
            made.put(result.made(), result);
        }
    }

    private Tried make(PriceFit fit, Try wanted) {
        Optional<Network> network = fit.network(wanted);
        double error =
                network.map(trained -> Judgement.valueError(trained, selection)).orElse(Double.POSITIVE_INFINITY);
        Tried tried = new Tried(wanted, network.filter(trained -> Double.isFinite(error)), error);
        synchronized (listener) {
            listener.accept(tried);
        }
        return tried;
    }

    /** The lowest error on the rows that select among some tries that were made; the first of equals. */
    Tried best(List<Try> among) {
        return among.stream()
                .map(made::get)
                .min(Comparator.comparingDouble(Tried::selectionError))
                .orElseThrow();
    }

    /** The mean error on the rows that select of some tries that were made; infinite if one of them diverged. */
    double meanError(List<Try> among) {
        return among.stream()
                .mapToDouble(each -> made.get(each).selectionError())
                .average()
                .orElseThrow();
    }
}
