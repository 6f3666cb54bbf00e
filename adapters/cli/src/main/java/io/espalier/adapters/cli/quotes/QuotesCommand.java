package io.espalier.adapters.cli.quotes;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.QuoteView;
import java.io.IOException;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the latest quotes that a running engine publishes: a reader in a process of its own, and an example of one. */
@Command(
        name = "quotes",
        description = {
            "Show the latest quotes that a running engine publishes to a store.",
            "The engine need not live: then its last quotes are shown, and that it is gone."
        })
public final class QuotesCommand extends AnswerCommand {
    private static final long LOOK_MILLIS = 200;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The store: the file that the engine was given; KIND:FILE names its kind (mapped, chronicle).")
    private String file;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "This position only, with its Greeks; BOOK for the totals.")
    private String id;

    @Option(
            names = "--follow",
            description = "Go on with what changes until stopped (Ctrl-C); with --json one object per line.")
    private boolean follow;

    @Option(names = "--seconds", paramLabel = "S", description = "Stop to follow after this many seconds.")
    private Double seconds;

    @Override
    protected Answer answer() throws IOException, InterruptedException {
        requireRange();
        try (QuoteView view = StoreAccess.view(file)) {
            QuoteReader reader = new QuoteReader(view, slots(view.universe()));
            return follow ? followed(reader) : reader.all();
        }
    }

    private void requireRange() {
        if (seconds != null && !follow) {
            throw InputException.of(ErrorCode.E_CONFLICT, "--seconds", "--seconds is for --follow: seconds=" + seconds);
        }
        if (seconds != null && !(seconds >= 0)) {
            throw InputException.of(ErrorCode.E_RANGE, "--seconds", "must not be negative: seconds=" + seconds);
        }
    }

    private int[] slots(QuoteUniverse universe) {
        if (id == null) {
            return IntStream.range(0, universe.size()).toArray();
        }
        int slot = universe.find(id);
        if (slot < 0) {
            throw InputException.of(
                    ErrorCode.E_ENUM,
                    "--id",
                    "must be one of the store's " + universe.size() + " slots: id=" + id + ", the first is "
                            + universe.slots().get(0).id());
        }
        return new int[] {slot};
    }

    /** Prints what changes; the last look is the answer. */
    private Answer followed(QuoteReader reader) throws InterruptedException {
        long start = System.nanoTime();
        while (!isOver(start) && !out().checkError()) {
            show(reader.changed());
            Thread.sleep(LOOK_MILLIS);
        }
        return reader.all();
    }

    private boolean isOver(long start) {
        return seconds != null && System.nanoTime() - start >= seconds * 1e9;
    }

    private void show(QuotesAnswer answer) {
        if (answer.quotes().isEmpty()) {
            return;
        }
        if (isJson()) {
            JsonText.println(answer.json(), out());
        } else {
            answer.print(out(), err());
        }
    }
}
