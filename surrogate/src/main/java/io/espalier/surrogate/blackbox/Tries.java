package io.espalier.surrogate.blackbox;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.network.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes tries on the rows that train, each once, and scores them on the rows that select. */
final class Tries {
    private final PriceFit fit;
    private final PriceList selection;
    private final int threads;
    private final Consumer<Tried> listener;
    private final Map<Try, Tried> made = new HashMap<>();

    /** @param listener hears of each try as it ends; one call at a time, on any thread */
    Tries(PriceFit fit, PriceList selection, int threads, Consumer<Tried> listener) {
        this.fit = fit;
        this.selection = selection;
        this.threads = threads;
        this.listener = listener;
    }

    /** Makes those that have not been made yet; the same bits on any number of threads. */
    void make(List<Try> wanted) {
        List<Try> missing = wanted.stream()
                .map(Try::plainest)
                .distinct()
                .filter(each -> !made.containsKey(each))
                .toList();
        Tried[] results = new Tried[missing.size()];
        ParallelChunks.run(missing.size(), threads, () -> k -> results[k] = make(missing.get(k)));
        for (Tried result : results) {
            made.put(result.made(), result);
        }
    }

    private Tried make(Try wanted) {
        Optional<Network> network = fit.network(wanted);
        double error = network.map(trained -> Judgement.of(trained, selection).valueError())
                .orElse(Double.POSITIVE_INFINITY);
        Tried tried = new Tried(wanted, network, error);
        synchronized (listener) {
            listener.accept(tried);
        }
        return tried;
    }

    /** The lowest error on the rows that select among some tries that were made; the first of equals. */
    Tried best(List<Try> among) {
        Tried best = null;
        for (Try each : among) {
            Tried tried = made.get(each.plainest());
            if (best == null || tried.selectionError() < best.selectionError()) {
                best = new Tried(each, tried.network(), tried.selectionError());
            }
        }
        return best;
    }
}
