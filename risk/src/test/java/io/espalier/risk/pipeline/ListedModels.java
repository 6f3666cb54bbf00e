package io.espalier.risk.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Models that come when a test says so. */
final class ListedModels implements PricerLoader {
    private final ConcurrentLinkedQueue<Supplier<Candidate>> coming = new ConcurrentLinkedQueue<>();
    private final List<Candidate> adopted = new CopyOnWriteArrayList<>();

    void offer(Supplier<Candidate> candidate) {
        coming.add(candidate);
    }

    List<Candidate> adopted() {
        return adopted;
    }

    @Override
    public Optional<Candidate> poll(AlertSink alerts) {
        return Optional.ofNullable(coming.poll()).map(Supplier::get);
    }

    @Override
    public void adopted(Candidate candidate) {
        adopted.add(candidate);
    }
}
