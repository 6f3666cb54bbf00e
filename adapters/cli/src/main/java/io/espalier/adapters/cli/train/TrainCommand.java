package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.OutputFile;
import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.cli.prices.PriceJob;
import io.espalier.adapters.cli.prices.PriceOutcome;
import io.espalier.adapters.cli.prices.PricePage;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.SpecDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.adapters.files.table.PriceTable;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a surrogate from a specification and saves it. */
@Command(name = "train", description = "Sample, train, prune, fine-tune and check a surrogate; save it as an artefact.")
public final class TrainCommand extends AnswerCommand {
    private static final String SIZE = "--size";
    private static final String AUTO = "auto";
    private static final long TABLE_SEED = 1L;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "SPEC",
            description = "Specification (YAML or JSON), or a table of prices (.csv) that some other pricer gave.")
    private String spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "MODEL.esp",
            description = "Where the artefact goes.")
    private Path output;

    @Option(
            names = "--print-defaults",
            description = "Print a specification with every field, its default and its meaning, and train nothing.")
    private boolean defaults;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "Of a table: the column that holds the prices (default: value or price).")
    private String value;

    @Option(names = "--report", paramLabel = "DIR", description = "Folder for charts and one HTML page.")
    private Path report;

    @Option(
            names = "--checkpoint",
            paramLabel = "DIR",
            description = "Folder for the state of the training: killed and run again with the same command, it goes on"
                    + " and ends in the same bits.")
    private Path checkpoint;

    @Option(
            names = SIZE,
            paramLabel = AUTO,
            description =
                    "auto: search for the hidden sizes by short trainings by Adam, then train that network at once. The"
                            + " learning rate is searched too unless it is given, the weight of gradients unless"
                            + " scaling is noise (default: what the specification says).")
    private String size;

    @Option(
            names = "--seed",
            description = "Seed of samples and training, in place of the specification's; of a table 1.")
    private Long seed;

    @Option(names = "--threads", description = "Threads at most; the result has the same bits on any number.")
    private Integer threads;

    @Override
    protected Answer answer() {
        if (defaults) {
            return new TemplateAnswer();
        }
        require(spec, "SPEC");
        require(output, "--output=MODEL.esp");
        return PriceJob.isTable(spec) ? fromPrices() : fromSpecification();
    }

    private Answer fromPrices() {
        refuse(checkpoint, "--checkpoint", "a table of prices");
        refuse(size, SIZE, "a table of prices");
        Problems problems = new Problems();
        Optional<PriceTable> table = problems.gather(() -> PriceJob.read(spec, Optional.ofNullable(value)));
        int workers = requirePlaces(problems);
        PriceOutcome outcome = new PriceJob(table.orElseThrow(), seed == null ? TABLE_SEED : seed, workers).run(err());
        ModelFile.write(outcome.surrogate(), output);
        if (report != null) {
            ReportOutput.write(new PricePage(outcome).page(), report, err());
        }
        return outcome.answer(output);
    }

    private Answer fromSpecification() {
        refuse(value, "--value", "a specification");
        Problems problems = new Problems();
        Optional<SpecDocument> read = problems.gather(() -> SpecDocument.read(spec));
        boolean searchesSize = problems.gather(() -> searchesSize(read)).orElse(false);
        int workers = requirePlaces(problems);
        SpecDocument document = read.orElseThrow();
        SurrogateSpec wanted = seed == null ? document.spec() : document.spec().withSeed(seed);
        try (CheckpointPlace place = new CheckpointPlace(checkpoint, wanted, searchesSize)) {
            TrainingOutcome outcome = new TrainingJob(wanted, workers, place.checkpoints(), searchesSize).run(err());
            ModelFile.write(outcome.surrogate(), output);
            if (report != null) {
                outcome.report(report, err());
            }
            return new TrainAnswer(outcome, place.isResumed(), warnings(document, outcome, place), output);
        }
    }

    private boolean searchesSize(Optional<SpecDocument> document) {
        if (size == null) {
            return false;
        }
        if (!AUTO.equals(size)) {
            throw InputException.of(ErrorCode.E_ENUM, SIZE, "a size is searched for or not given: auto, not " + size);
        }
        document.ifPresent(known -> known.requireOpenSize(spec, SIZE));
        return true;
    }

    private void require(Object given, String name) {
        if (given == null) {
            throw new ParameterException(command.commandLine(), "Missing required argument: '" + name + "'");
        }
    }

    private void refuse(Object given, String name, String of) {
        if (given != null) {
            throw new ParameterException(command.commandLine(), name + " means nothing for " + of + ": " + spec);
        }
    }

    private static List<Warning> warnings(SpecDocument document, TrainingOutcome outcome, CheckpointPlace place) {
        List<Warning> warnings = new ArrayList<>(document.warnings());
        if (outcome.budgetReached()) {
            warnings.add(new Warning(
                    WarningCode.W_BUDGET,
                    "training.budget",
                    "the budget ended " + whatItEnded(outcome)
                            + " early: the artefact is not reproducible bit for bit"));
        }
        warnings.addAll(place.warnings());
        return warnings;
    }

    private static String whatItEnded(TrainingOutcome outcome) {
        if (!outcome.searchCut()) {
            return "training";
        }
        return outcome.trained().budgetReached() ? "the search for the size and training" : "the search for the size";
    }

    /**
     * The number of threads; what is refused here is told together with what was before.
     *
     * @throws InputException with all that {@code problems} holds, is wrong with the threads, or with where the results go
     */
    private int requirePlaces(Problems problems) {
        Optional<Integer> workers = problems.gather(this::threads);
        problems.gather(() -> {
            OutputFile.requireReplaceable(output, "the artefact");
            return output;
        });
        OutputFile.checkNoInput(output.toString(), List.of(spec), problems);
        problems.throwIfAny();
        // Last, because it makes the folder.
        if (report != null) {
            ReportOutput.requireFolder(report);
        }
        return workers.orElseThrow();
    }

    private int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw InputException.of(ErrorCode.E_RANGE, "--threads", "at least one thread is needed, not " + threads);
        }
        return threads;
    }
}
