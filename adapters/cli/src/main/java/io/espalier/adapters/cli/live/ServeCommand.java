package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.ExitStatus;
import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.JournalledMarket;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.QuotePublisher;
import io.espalier.risk.store.QuoteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a book on a feed: each tick becomes prices, Greeks and totals. */
@Command(
        name = "serve",
        description = {
            "Price a book tick by tick until the feed ends, until stopped (Ctrl-C), or for --seconds.",
            "A position is served by a surrogate of --models that was trained for it, else in closed form."
        })
public final class ServeCommand extends AnswerCommand {
    private static final long PATIENCE_SECONDS = 10;
    /** So long a process that was asked to end stays for the refusal of its session to be written. */
    private static final long REFUSAL_MILLIS = 300;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndAwaitAnswer, "espalier-stop");
    private volatile LiveSession session;
    private volatile boolean stopped;
    private volatile boolean refused;

    @Parameters(paramLabel = "BOOK", description = "Book document (JSON or YAML): market and positions.")
    private String book;

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of trained surrogates (.esp).")
    private String models;

    @Option(
            names = "--engine",
            description = "closed|auto|surrogate (default: surrogate where --models is given, else auto).")
    private String engine;

    @Mixin
    private FeedOptions feed;

    @Mixin
    private PipelineChoices choices;

    @Mixin
    private QuoteOptions quotes;

    @Mixin
    private FallbackOptions fallback;

    @Mixin
    private WatchOptions watching;

    @Override
    protected Answer answer() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(hook);
        boolean ended = false;
        try {
            Answer answer = serve();
            ended = true;
            return answer;
        } catch (ArithmeticException overflow) {
            throw InputException.of(ErrorCode.E_RANGE, "positions", overflow.getMessage());
        } finally {
            if (!ended) {
                // There will be no answer: the hook has nothing to wait for but the refusal.
                refused = true;
                answered();
            }
        }
    }

    private Answer serve() throws InterruptedException {
        SessionPlan plan = feed.plan();
        watching.require(models, engine());
        BookDocument document = BookDocument.read(DocumentReader.read(book));
        ModelCatalogue catalogue = models == null ? ModelCatalogue.empty() : ModelCatalogue.read(Path.of(models));
        RiskBook assembled = BookAssembly.assemble(document, catalogue, engine(), fallback.choice());
        OpeningPrices.require(assembled);
        Supplier<TickFeed> feeds = feed.feeds(document, assembled, plan);
        try (LiveWatch watch = watch(document, assembled, catalogue)) {
            LiveOutcome outcome = serve(assembled, feeds, plan, watch.listeners());
            return new LiveAnswer(outcome, watch.report());
        }
    }

    private LiveWatch watch(BookDocument document, RiskBook assembled, ModelCatalogue catalogue) {
        return new LiveWatch(
                assembled,
                document.limits(),
                watching.isWatching()
                        ? Optional.of(
                                new ModelWatch(Path.of(models), document, assembled, catalogue, fallback.choice()))
                        : Optional.empty(),
                watching.swapping(),
                alert -> err().println(alert.line()));
    }

    private BookEngine engine() {
        if (engine == null) {
            return models == null ? BookEngine.AUTO : BookEngine.SURROGATE;
        }
        return BookEngine.of(engine)
                .orElseThrow(() -> InputException.of(
                        ErrorCode.E_ENUM, "--engine", "one of " + BookEngine.words() + ", not " + engine));
    }

    private LiveOutcome serve(
            RiskBook assembled, Supplier<TickFeed> feeds, SessionPlan plan, List<BookListener> watchers)
            throws InterruptedException {
        PipelineOptions options = choices.options();
        Optional<JournalledMarket> journal = choices.openJournal(assembled.rules(), err());
        try {
            Optional<QuoteStore> store = quotes.open(assembled);
            try {
                List<BookListener> beside = new ArrayList<>(watchers);
                store.ifPresent(kept -> beside.add(new QuotePublisher(assembled, kept)));
                return run(new LiveSession(assembled, feeds, plan, SessionParts.of(options, journal, beside)));
            } finally {
                store.ifPresent(QuoteOptions::close);
            }
        } finally {
            journal.ifPresent(JournalFolder::close);
        }
    }

    private LiveOutcome run(LiveSession ready) throws InterruptedException {
        session = ready;
        if (stopped) {
            ready.stop();
        }
        return ready.run(snapshot -> err().println(LiveTable.line(snapshot)));
    }

    /** A process that is asked to end settles what is in the ring and answers before it goes, however early that is. */
    private void stopAndAwaitAnswer() {
        stopped = true;
        LiveSession running = session;
        if (running != null) {
            running.stop();
        }
        try {
            if (answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                if (refused) {
                    Thread.sleep(REFUSAL_MILLIS);
                    return;
                }
                // It has answered; left alone the JVM would say that a signal killed it.
                Runtime.getRuntime().halt(ExitStatus.ANSWERED.code());
            }
            err().println("espalier: the session did not end within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void answered() {
        answered.countDown();
        letGo();
    }

    private void letGo() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // The hook runs already, and waits for the answer.
        }
    }
}
