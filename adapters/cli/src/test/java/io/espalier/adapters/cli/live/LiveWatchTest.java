package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.model.SampleModel;
import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.Alert;
import io.espalier.risk.pipeline.AlertKind;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.SwapOptions;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Models come and go in a folder while a book is served. */
@Timeout(60)
class LiveWatchTest {
    private static final BookDocument BOOK = BookDocument.read(DocumentReader.parse("book.json", """
            {"market": {"names": ["A", "B"], "spots": [100, 100], "vols": [20, 15], "rate": 0.02,
                        "corr": [[1, 0.3], [0.3, 1]]},
             "limits": {"delta": {"A": [0, 0.001]}},
             "positions": [
               {"id": "TRAINED", "type": "call", "qty": 3, "T": 1, "strike": 100, "legs": {"A": 0.5, "B": 0.5}}]}
            """));

    private static final SwapOptions QUICK = SwapOptions.defaults()
            .withLookEvery(Duration.ofMillis(5))
            .withSamples(5, Duration.ofMillis(1))
            .withWarmingCalls(100);

    @TempDir
    private Path folder;

    private final List<Alert> told = new CopyOnWriteArrayList<>();

    /** The sample model with its last layer's weight and bias, certified to err as the sample does. */
    private static Surrogate sample(double weight, double bias) {
        Surrogate plain = SampleModel.surrogate();
        Layer last = plain.network().layers().get(1);
        Network network = new Network(List.of(
                plain.network().layers().get(0),
                new Layer(new double[][] {{weight}}, new double[] {bias}, last.activation())));
        return new Surrogate(
                network,
                plain.layout(),
                plain.domain(),
                plain.instrument(),
                plain.provenance(),
                Certificate.of(network, "closed", 64, 3, SampleModel.RMSE, 1.5));
    }

    private void put(Surrogate surrogate) {
        SampleModel.write(surrogate, folder.resolve("sample.esp"));
    }

    /** What happens to the folder, one thing after another, each when what the one before leads to has happened. */
    private void advance(int[] step, LiveWatch watch) {
        WatchReport report = watch.report();
        long refused = report.raised().getOrDefault(AlertKind.MODEL_REFUSED, 0L);
        if (step[0] == 0) {
            put(sample(2.0, 1.25));
            step[0]++;
        } else if (step[0] == 1 && report.swaps().size() == 1) {
            put(sample(2.0, 100.0));
            step[0]++;
        } else if (step[0] == 2 && refused == 1) {
            put(sample(Double.MAX_VALUE, 1.0));
            step[0]++;
        } else if (step[0] == 3 && refused == 2) {
            damage();
            step[0]++;
        } else if (step[0] == 4 && report.raised().containsKey(AlertKind.MODEL_DAMAGED)) {
            step[0]++;
        }
    }

    private void damage() {
        try {
            Files.write(folder.resolve("sample.esp"), new byte[] {(byte) 0x89, 'E', 'S', 'P'});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A good model takes over; one that is 98.75 off, one that overflows and one that is cut do not, and are told. Every tick is accounted for and
     * has its latency.
     */
    @Test
    void aGoodModelTakesOverAndBadOnesDoNot() throws InterruptedException {
        put(sample(2.0, 1.0));
        ModelCatalogue catalogue = ModelCatalogue.read(folder);
        RiskBook book = BookAssembly.assemble(BOOK, catalogue, BookEngine.SURROGATE);
        SessionPlan plan = new SessionPlan(2_000, Optional.empty(), Duration.ofMillis(5));
        MarketFeed feed = new MarketFeed(BOOK.market(), plan, 0, 1);
        try (LiveWatch watch = new LiveWatch(
                book,
                BOOK.limits(),
                Optional.of(new ModelWatch(folder, BOOK, book, catalogue, Fallbacks.closed())),
                QUICK,
                told::add)) {
            int[] step = new int[1];
            LiveSession session = new LiveSession(
                    book,
                    feed::open,
                    plan,
                    SessionParts.of(PipelineOptions.defaults(), Optional.empty(), watch.listeners()));

            LiveOutcome outcome = session.run(snapshot -> {
                advance(step, watch);
                if (step[0] == 5) {
                    session.stop();
                }
            });

            assertTrue(outcome.isAccounted());
            assertEquals(outcome.offered(), outcome.fromIntended().getTotalCount());
            assertEquals(
                    BookAssembly.number(sample(2.0, 1.25).modelId()),
                    outcome.snapshot().modelId(0));
            WatchReport report = watch.report();
            assertEquals(1, report.swaps().size());
            assertEquals(0.25, report.swaps().get(0).trial().largestDifference(), 1e-12);
            // 0.25 against a twentieth of the largest value in the domain, which is less than 8 (0.25 + 0.25); no delta
            // differs.
            double worst = report.swaps().get(0).trial().worst();
            assertTrue(worst > 0.0625 && worst < 1.0, "worst=" + worst);
            assertEquals(List.of("model_refused", "model_refused", "model_damaged"), ofModels());
            assertEquals(1L, report.raised().get(AlertKind.DELTA_LIMIT));
            assertTrue(report.drift().get(0).quotes() > 0);
            assertEquals(outcome.snapshot().modelId(0), report.drift().get(0).modelId());
            // The latest fault of the file stands, and the limit.
            assertEquals(
                    List.of("delta_limit", "model_damaged"),
                    report.standing().stream()
                            .map(alert -> alert.kind().label())
                            .toList());
        }
    }

    private List<String> ofModels() {
        return told.stream()
                .filter(alert -> alert.isRaised() && alert.subject().equals("sample.esp"))
                .map(alert -> alert.kind().label())
                .toList();
    }
}
