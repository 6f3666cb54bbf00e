package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.ForecastDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.table.ReturnSeries;
import io.espalier.pricing.calibration.GarchEstimator;
import io.espalier.pricing.calibration.GarchFit;
import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.GarchSpecification;
import io.espalier.pricing.calibration.InnovationLaw;
import io.espalier.pricing.calibration.MeanChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits a GARCH(1,1) to a column of returns. */
@Command(
        name = "fit",
        description = "GARCH(1,1) by maximum likelihood, with standard errors three ways and, on request, variance"
                + " forecasts with error bars.")
public final class GarchFitCommand extends AnswerCommand {
    private static final Map<String, MeanChoice> MEANS =
            Map.of("constant", MeanChoice.CONSTANT, "zero", MeanChoice.ZERO);

    @Parameters(
            paramLabel = "RETURNS.csv",
            description = "Table of returns, oldest first, with a header; - is standard input.")
    private String input;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "Column of the returns (default: the only one that holds numbers).")
    private String column;

    @Option(
            names = "--mean",
            paramLabel = "WORD",
            defaultValue = "constant",
            description = "constant or zero (default: ${DEFAULT-VALUE}); zero fixes mu = 0.")
    private String mean;

    @Option(
            names = "--variance-targeting",
            description = "Bind omega so that the long-run variance is the mean squared residual.")
    private boolean varianceTargeting;

    @Option(names = "--leverage", description = "Let negative shocks have a reaction of their own (GJR).")
    private boolean leverage;

    @Option(names = "--student-t", description = "Shocks of Student's law; its degrees of freedom nu are estimated.")
    private boolean studentT;

    @Option(names = "--horizon", paramLabel = "H", description = "Forecast the variances of the next H steps, too.")
    private Integer horizon;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Folder for a page with the term structure of variance (of 20 steps without --horizon).")
    private Path report;

    @Override
    protected Answer answer() {
        GarchSpecification specification = specification();
        if (report != null) {
            ReportOutput.requireFolder(report);
        }
        ReturnSeries series = ReturnSeries.read(input, Optional.ofNullable(column));
        GarchFit fit = fit(specification, series);
        if (report != null) {
            GarchForecast shown = forecast(fit, series, horizon == null ? 20 : horizon);
            ReportOutput.write(new GarchPage(fit, shown).page(), report, err());
        }
        return new GarchFitAnswer(
                fit, Optional.ofNullable(horizon).map(steps -> forecast(fit, series, steps)), series.warnings());
    }

    /** @throws InputException with every option that is wrong */
    private GarchSpecification specification() {
        Problems problems = new Problems();
        if (!MEANS.containsKey(mean)) {
            problems.add(ErrorCode.E_ENUM, "mean", "one of constant|zero, not " + mean);
        }
        if (horizon != null && (horizon < 1 || horizon > ForecastDocument.MOST_STEPS)) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "horizon",
                    "a horizon must be within [1," + ForecastDocument.MOST_STEPS + "]: horizon=" + horizon);
        }
        problems.throwIfAny();
        return new GarchSpecification(
                MEANS.get(mean),
                varianceTargeting,
                leverage,
                studentT ? InnovationLaw.STUDENT_T : InnovationLaw.GAUSSIAN);
    }

    private static GarchFit fit(GarchSpecification specification, ReturnSeries series) {
        try {
            return new GarchEstimator(specification).fit(series.returns());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, series.column(), e.getMessage());
        }
    }

    private static GarchForecast forecast(GarchFit fit, ReturnSeries series, int steps) {
        return GarchForecast.through(fit.parameters(), series.returns(), steps);
    }
}
