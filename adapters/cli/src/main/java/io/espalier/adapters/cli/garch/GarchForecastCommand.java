package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.BatchAnswer;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.ForecastDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts the variance of the next steps with exact derivatives to the parameters. */
@Command(
        name = "forecast",
        description =
                "Expected variances of the next steps of a GARCH(1,1), with exact slopes in mu, omega, alpha, beta.")
public final class GarchForecastCommand extends AnswerCommand {
    @Parameters(
            paramLabel = "IN",
            description =
                    "Document (mu, omega, alpha, beta, horizon and either u and sigma2 or returns), or an array of"
                            + " them: .yaml or .yml is YAML, anything else JSON; - is standard input.")
    private String input;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Folder for a page with the term structure of variance; not for an array.")
    private Path report;

    @Override
    protected Answer answer() {
        if (report != null) {
            ReportOutput.requireFolder(report);
        }
        Node document = DocumentReader.read(input);
        if (report != null && document instanceof Node.ArrayNode) {
            throw InputException.of(ErrorCode.E_CONFLICT, "report", "a report shows one forecast, not an array");
        }
        return BatchAnswer.of(document, this::forecast);
    }

    private Answer forecast(Node item) {
        ForecastDocument document = ForecastDocument.read(item);
        if (report != null) {
            ReportOutput.write(new GarchPage(document.parameters(), document.forecast()).page(), report, err());
        }
        return new GarchForecastAnswer(document);
    }
}
