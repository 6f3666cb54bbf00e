package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.SpecDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a surrogate from a specification and saves it. */
@Command(name = "train", description = "Sample, train, prune, fine-tune and check a surrogate; save it as an artefact.")
public final class TrainCommand extends AnswerCommand {
    @Parameters(paramLabel = "SPEC", description = "Specification (YAML or JSON).")
    private String spec;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "MODEL.esp",
            description = "Where the artefact goes.")
    private Path output;

    @Option(names = "--report", paramLabel = "DIR", description = "Folder for charts and one HTML page.")
    private Path report;

    @Option(names = "--seed", description = "Seed of samples and training, in place of the specification's.")
    private Long seed;

    @Option(names = "--threads", description = "Threads at most; the result has the same bits on any number.")
    private Integer threads;

    @Override
    protected Answer answer() {
        SpecDocument document = SpecDocument.read(spec);
        SurrogateSpec wanted = document.spec();
        TrainingJob job = new TrainingJob(seed == null ? wanted : wanted.withSeed(seed), threads());
        requireWritable();
        if (report != null) {
            ReportOutput.requireFolder(report);
        }
        TrainingOutcome outcome = job.run(err());
        outcome.save(output);
        if (report != null) {
            outcome.report(report, err());
        }
        return new TrainAnswer(outcome, warnings(document, outcome), output);
    }

    private static List<Warning> warnings(SpecDocument document, TrainingOutcome outcome) {
        List<Warning> warnings = new ArrayList<>(document.warnings());
        if (outcome.trained().budgetReached()) {
            warnings.add(new Warning(
                    WarningCode.W_BUDGET,
                    "training.budget",
                    "the budget ended training early: the artefact is not reproducible bit for bit"));
        }
        return warnings;
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

    /** Asked before the work, so that minutes of training are not lost to a folder that is not there. */
    private void requireWritable() {
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(output)) {
            throw InputException.of(
                    ErrorCode.E_FILE, output.toString(), "the artefact must go into a writable folder: " + output);
        }
    }
}
