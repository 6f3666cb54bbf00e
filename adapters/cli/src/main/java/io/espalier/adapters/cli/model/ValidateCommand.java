package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.Comparison;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a surrogate against the closed form at fresh points. */
@Command(
        name = "validate",
        description = "Error of a trained surrogate against the closed form, at points uniform over its domain.")
public final class ValidateCommand extends AnswerCommand {
    private static final int MOST_POINTS = 1 << 26;

    @Parameters(paramLabel = "MODEL.esp", description = "Trained surrogate.")
    private String model;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "4096",
            description = "Points to compare at (default: ${DEFAULT-VALUE}).")
    private int points;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "20231",
            description = "Seed of the points (default: ${DEFAULT-VALUE}); training never saw them.")
    private long seed;

    @Option(names = "--report", paramLabel = "DIR", description = "Folder for charts and one HTML page.")
    private Path report;

    @Override
    protected Answer answer() {
        if (points < 1 || points > MOST_POINTS) {
            throw InputException.of(
                    ErrorCode.E_RANGE, "points", "points must be within [1," + MOST_POINTS + "]: points=" + points);
        }
        Surrogate surrogate = ModelFile.read(model);
        Comparison pairs = new Comparison(surrogate.layout());
        ValidationAnswer answer = new ValidationAnswer(
                surrogate.modelId(),
                Validation.compare(
                        new SurrogatePricer(surrogate),
                        ClosedReference.of(surrogate),
                        surrogate.domain(),
                        points,
                        seed,
                        report == null ? (x, ours, theirs) -> {} : pairs));
        if (report != null) {
            ReportOutput.write(new ValidationPage(surrogate, answer, pairs).page(), report, err());
        }
        return answer;
    }
}
