package io.espalier.bench.jmh;

import io.espalier.bench.subject.ForwardBook;
import io.espalier.bench.subject.IndexBasket;
import io.espalier.bench.subject.SeededNetwork;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.QuotePublisher;
import io.espalier.risk.store.MappedQuoteStore;
import io.espalier.risk.store.QuoteStore;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a tick costs in a live book, from the price to the published set, without queues: one position of seven assets with gammas
 * (a network's, and one that costs nothing: the book's own part), and 500 closed forms on 20 forwards.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LiveBookBenchmark {
    private static final int POSITIONS = 500;
    private static final int MOVES = 1024;
    private static final long SEED = 1;
    private static final long NANOS_PER_TICK = 10_000;

    private final double[] moves =
            new SplittableRandom(3L).doubles(MOVES, 0.99, 1.01).toArray();
    private final LiveBook network = seven(SurrogatePricer.uncertified(
            SeededNetwork.of(SeededNetwork.PRUNED, IndexBasket.domain(), SEED),
            IndexBasket.layout(),
            IndexBasket.domain()));
    private final QuoteStore store = open(network.book());
    private final QuotePublisher publisher = new QuotePublisher(network.book(), store);
    private final LiveBook nothing = seven(new FreePricer());
    private final ForwardBook forwards = new ForwardBook(7L, POSITIONS);
    private final LiveBook many = new LiveBook(forwards.riskBook());
    private final double[] levels = forwards.levels();
    private int tick;
    private long nanos;

    private static QuoteStore open(RiskBook book) {
        try {
            Path file = Files.createTempDirectory("espalier-micro").resolve("quotes");
            file.toFile().deleteOnExit();
            return MappedQuoteStore.open(file, QuotePublisher.universe(book));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of the store. */
    @TearDown
    public void close() throws IOException {
        store.close();
    }

    private static LiveBook seven(Pricer pricer) {
        double[] spots = IndexBasket.spots();
        Position position = Position.of("basket", 1.0, pricer, spots, 0, 1, 2, 3, 4, 5, 6);
        return new LiveBook(new RiskBook(IndexBasket.NAMES, spots, List.of(position), true));
    }

    /** One position priced by a network. */
    @Benchmark
    public long oneSurrogate() {
        return one(network);
    }

    /** The same, published to a store in a mapped file. */
    @Benchmark
    public long oneSurrogateStored() {
        one(network);
        publisher.published(network);
        return nanos;
    }

    /** One position whose pricer only hands out numbers. */
    @Benchmark
    public long oneForNothing() {
        return one(nothing);
    }

    private long one(LiveBook book) {
        next();
        book.move(tick % IndexBasket.NAMES.size(), 100.0 * moves[tick], nanos);
        book.revalue(nanos);
        book.publish(tick, nanos);
        return nanos;
    }

    /** What a tick touches of 500: 83 positions on average. */
    @Benchmark
    public long touchedOfMany() {
        moveOneOfMany();
        many.revalue(nanos);
        many.publish(tick, nanos);
        return nanos;
    }

    /** All 500 after a tick. */
    @Benchmark
    public long wholeOfMany() {
        moveOneOfMany();
        many.revalueAll(nanos);
        many.publish(tick, nanos);
        return nanos;
    }

    private void moveOneOfMany() {
        next();
        int u = tick % ForwardBook.UNDERLYINGS;
        many.move(u, levels[u] * moves[tick], nanos);
    }

    private void next() {
        tick = (tick + 1) % MOVES;
        nanos += NANOS_PER_TICK;
    }

    /** Answers at once. */
    private static final class FreePricer implements Pricer {
        private final FactorLayout layout = IndexBasket.layout();
        private final Box domain = IndexBasket.domain();

        @Override
        public FactorLayout layout() {
            return layout;
        }

        @Override
        public Box domain() {
            return domain;
        }

        @Override
        public boolean tryPrice(double[] x, Valuation out) {
            out.set(x[0], 0.0, ValueSource.CLOSED);
            Arrays.fill(out.gradient(), x[1]);
            Arrays.fill(out.curvature(), x[2]);
            return true;
        }
    }
}
