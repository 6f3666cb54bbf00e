package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.journal.JournalOptions;
import io.espalier.risk.pipeline.JournalledMarket;
import io.espalier.risk.tick.TickRules;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a recorded feed through the rules and values the book at checkpoints. */
@Command(
        name = "replay",
        description = {
            "Run a file of ticks through the rules at full speed and value the book at checkpoints.",
            "The same file gives the same answer, with or without a stop in between."
        })
public final class ReplayCommand extends AnswerCommand {
    @Option(names = "--book", required = true, paramLabel = "BOOK", description = "Book document (JSON or YAML).")
    private String book;

    @Option(
            names = "--ticks",
            required = true,
            paramLabel = "TICKS.csv",
            description = "Rows seq,ts_ns,kind,und,price; kind T (tick), H (halt) or R (resume).")
    private String ticks;

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of trained surrogates (.esp).")
    private String models;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "Keep every row there before it has an effect; a rerun goes on after the last one kept.")
    private String journal;

    @Option(
            names = "--checkpoints",
            split = ",",
            paramLabel = "SEQ",
            description = "Sequence numbers after whose first row a checkpoint is taken (default: after the last row).")
    private List<Long> seqs = List.of();

    @Mixin
    private FallbackOptions fallback;

    @Option(names = "--engine", defaultValue = "closed", description = "closed|auto|surrogate (default: closed).")
    private String engine;

    @Override
    protected Answer answer() {
        BookEngine choice = BookEngine.of(engine)
                .orElseThrow(() -> InputException.of(
                        ErrorCode.E_ENUM, "--engine", "one of " + BookEngine.words() + ", not " + engine));
        BookDocument document = BookDocument.read(DocumentReader.read(book));
        ModelCatalogue catalogue = models == null ? ModelCatalogue.empty() : ModelCatalogue.read(Path.of(models));
        RiskBook assembled = BookAssembly.assemble(document, catalogue, choice, fallback.choice());
        OpeningPrices.require(assembled);
        TickReplay replay = new TickReplay(assembled, seqs);
        try (TickFeed feed = new FileFeed(ticks, assembled)) {
            run(replay, feed, assembled.rules());
        } catch (ArithmeticException overflow) {
            throw InputException.of(ErrorCode.E_RANGE, "positions", overflow.getMessage());
        }
        return ReplayAnswer.of(replay);
    }

    private void run(TickReplay replay, TickFeed feed, TickRules rules) {
        if (journal == null) {
            replay.run(feed);
            return;
        }
        JournalledMarket market = JournalFolder.open(journal, JournalOptions.defaults(), rules, err());
        try {
            replay.run(feed, market);
        } finally {
            JournalFolder.close(market);
        }
    }
}
