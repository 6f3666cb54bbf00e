package io.espalier.adapters.cli.demo;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.live.LiveOutcome;
import io.espalier.adapters.cli.live.LiveSession;
import io.espalier.adapters.cli.live.LiveTable;
import io.espalier.adapters.cli.live.MarketFeed;
import io.espalier.adapters.cli.live.SessionPlan;
import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.cli.train.TrainingJob;
import io.espalier.adapters.cli.train.TrainingOutcome;
import io.espalier.adapters.files.SpecDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole way on embedded defaults. */
@Command(
        name = "demo",
        description = {
            "Train, prune and check a seven-asset basket, then serve simulated ticks with it.",
            "Needs no input: the G-7 index basket of Milevsky and Posner (1998) is built in."
        })
public final class DemoCommand extends AnswerCommand {
    private static final String ARTEFACT = "basket-g7.esp";
    private static final long SHORT_SECONDS = 2;

    @Option(
            names = "--report",
            defaultValue = "espalier-report",
            paramLabel = "DIR",
            description = "Folder for the report and the artefact (default: ${DEFAULT-VALUE}).")
    private Path report;

    @Option(
            names = "--rate",
            defaultValue = "100000",
            paramLabel = "N",
            description = "Ticks a second (default: ${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "S",
            description = "How long ticks are served (default: ${DEFAULT-VALUE}).")
    private long seconds;

    @Option(names = "--short", description = "Fewer samples, a narrower network, two seconds of ticks.")
    private boolean brief;

    @Option(names = "--seed", description = "Seed of samples, training and ticks, in place of the specification's.")
    private Long seed;

    @Override
    protected Answer answer() throws InterruptedException {
        SessionPlan plan = plan();
        ReportOutput.requireFolder(report);
        SpecDocument document = DemoSpec.read();
        TrainingOutcome training =
                new TrainingJob(spec(document.spec()), Runtime.getRuntime().availableProcessors()).run(err());
        Path artefact = report.resolve(ARTEFACT);
        ModelFile.write(training.surrogate(), artefact);
        Surrogate loaded = ModelFile.read(artefact.toString());
        LiveOutcome session = serve(new DemoBook(loaded, document.names()), plan);
        ReportOutput.write(new DemoPage(training, session).page(), report, err());
        return new DemoAnswer(training, session, artefact);
    }

    private SurrogateSpec spec(SurrogateSpec full) {
        SurrogateSpec sized = brief ? DemoSpec.shortened(full) : full;
        return seed == null ? sized : sized.withSeed(seed);
    }

    private SessionPlan plan() {
        try {
            Duration length = Duration.ofSeconds(brief ? SHORT_SECONDS : seconds);
            return new SessionPlan(rate, Optional.of(length), Duration.ofSeconds(1));
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private LiveOutcome serve(DemoBook book, SessionPlan plan) throws InterruptedException {
        err().println("serving simulated ticks with " + ARTEFACT + " ...");
        MarketFeed feed = new MarketFeed(book.market(), plan, 0, seed == null ? 1 : seed);
        return new LiveSession(book.book(), feed::open, plan).run(snapshot -> err().println(LiveTable.line(snapshot)));
    }
}
