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
import io.espalier.surrogate.workflow.Reference;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a surrogate against its reference at fresh points. */
@Command(
        name = "validate",
        description =
                "Error of a trained surrogate against the closed form, or a simulation where there is none, at points"
                        + " uniform over its domain.")
public final class ValidateCommand extends AnswerCommand {
    private static final int MOST_POINTS = 1 << 26;

    @Parameters(paramLabel = "MODEL.esp", description = "Trained surrogate.")
    private String model;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Points to compare at (default: 4096, 128 where the reference is a simulation).")
    private Integer points;

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
        if (points != null && (points < 1 || points > MOST_POINTS)) {
            throw InputException.of(
                    ErrorCode.E_RANGE, "points", "points must be within [1," + MOST_POINTS + "]: points=" + points);
        }
        Surrogate surrogate = ModelFile.read(model);
        Reference reference = Reference.of(
                surrogate.instrument(),
                surrogate.layout(),
                surrogate.domain(),
                Runtime.getRuntime().availableProcessors());
        Comparison pairs = new Comparison(surrogate.layout());
        ValidationAnswer answer = new ValidationAnswer(
                surrogate.modelId(),
                reference,
                Validation.compare(
                        new SurrogatePricer(surrogate),
                        reference.pricer(),
                        surrogate.domain(),
                        points == null ? reference.points() : points,
                        seed,
                        pairs),
                pairs);
        if (report != null) {
            ReportOutput.write(new ValidationPage(surrogate, answer).page(), report, err());
        }
        return answer;
    }
}
