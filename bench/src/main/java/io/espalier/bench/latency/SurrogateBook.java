package io.espalier.bench.latency;

import io.espalier.bench.subject.IndexBasket;
import io.espalier.bench.subject.SeededNetwork;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.interval.Box;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.time.Duration;
import java.util.List;

/** A book of one position on the seven-asset basket, with gammas, priced by an untrained network: its time is that of its shape. */
final class SurrogateBook {
    private static final long SEED = 1;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final SurrogatePricer network = SurrogatePricer.uncertified(
            SeededNetwork.of(SeededNetwork.PRUNED, domain(), SEED), IndexBasket.layout(), domain());
    private final SurrogatePricer successor = network.withNotional(1.0);

    private static Box domain() {
        return IndexBasket.domain();
    }

    /** Such a book of another pricer. */
    static RiskBook of(Pricer pricer) {
        return new RiskBook(IndexBasket.NAMES, IndexBasket.spots(), List.of(position(pricer)), true);
    }

    private static Position position(Pricer pricer) {
        return Position.of("basket", 1.0, pricer, IndexBasket.spots(), 0, 1, 2, 3, 4, 5, 6);
    }

    RiskBook book() {
        return of(network);
    }

    /** The same position by a model that takes the first one's place. */
    Position successor() {
        return position(successor);
    }

    /** Brings the code to its speed, as a service does before a model goes live. */
    void warmUp() {
        network.warmUp(WARM_UP);
        successor.warmUp(WARM_UP);
    }
}
