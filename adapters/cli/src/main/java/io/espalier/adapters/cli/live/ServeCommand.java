package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a book on a feed: each tick becomes prices, Greeks and totals. */
@Command(
        name = "serve",
        description = {
            "Price a book tick by tick until stopped (Ctrl-C), or for --seconds.",
            "A position is served by a surrogate of --models that was trained for it, else in closed form."
        })
public final class ServeCommand extends AnswerCommand {
    private static final String SIMULATED = "sim";
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch answered = new CountDownLatch(1);

    @Parameters(paramLabel = "BOOK", description = "Book document (JSON or YAML): market and positions.")
    private String book;

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of trained surrogates (.esp).")
    private String models;

    @Option(
            names = "--feed",
            defaultValue = SIMULATED,
            description = "sim: a simulated market (default: ${DEFAULT-VALUE}).")
    private String feed;

    @Option(
            names = "--rate",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Ticks a second of the simulated feed (default: ${DEFAULT-VALUE}).")
    private long rate;

    @Option(names = "--seconds", paramLabel = "S", description = "Stop after this many seconds.")
    private Long seconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the simulated feed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private WatchOptions watching;

    @Override
    protected Answer answer() throws InterruptedException {
        requireFeed();
        SessionPlan plan = plan();
        BookDocument document = BookDocument.read(DocumentReader.read(book));
        ModelCatalogue catalogue = models == null ? ModelCatalogue.empty() : ModelCatalogue.read(Path.of(models));
        BookEngine choice = models == null ? BookEngine.AUTO : BookEngine.SURROGATE;
        RiskBook assembled = BookAssembly.assemble(document, catalogue, choice);
        OpeningPrices.require(assembled);
        MarketFeed market = new MarketFeed(document.market(), plan, document.asofNanos(), seed);
        try (LiveWatch watch = watch(document, assembled, catalogue)) {
            LiveOutcome outcome = run(new LiveSession(assembled, market::open, plan, watch.listeners()));
            return new LiveAnswer(outcome, watch.report());
        }
    }

    private LiveWatch watch(BookDocument document, RiskBook assembled, ModelCatalogue catalogue) {
        return new LiveWatch(
                assembled,
                document.limits(),
                watching.loader(models, document, catalogue),
                watching.swapping(),
                alert -> err().println(alert.line()));
    }

    private void requireFeed() {
        if (!SIMULATED.equals(feed)) {
            throw InputException.of(ErrorCode.E_ENUM, "--feed", "one of " + SIMULATED + ", not " + feed);
        }
    }

    private SessionPlan plan() {
        try {
            return new SessionPlan(rate, Optional.ofNullable(seconds).map(Duration::ofSeconds), Duration.ofSeconds(1));
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, seconds == null ? "--rate" : "", e.getMessage());
        }
    }

    /** A process that is asked to end settles what is in the ring and answers before it goes. */
    private LiveOutcome run(LiveSession session) throws InterruptedException {
        Thread hook = new Thread(() -> stopAndAwaitAnswer(session), "espalier-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        boolean ended = false;
        try {
            LiveOutcome outcome = session.run(snapshot -> err().println(LiveTable.line(snapshot)));
            ended = true;
            return outcome;
        } finally {
            if (!ended) {
                // Nothing more will be written: the hook has nothing to wait for.
                answered.countDown();
            }
        }
    }

    private void stopAndAwaitAnswer(LiveSession session) {
        session.stop();
        try {
            if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                err().println("espalier: the session did not end within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void answered() {
        answered.countDown();
    }
}
