package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.cli.prices.PriceComparison;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import io.espalier.adapters.files.table.PriceTable;
import io.espalier.adapters.report.Attachment;
import io.espalier.adapters.report.page.Page;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.LargestErrorSearch;
import io.espalier.surrogate.certify.ProofCheck;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.workflow.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Folder for a validation report: one HTML page with its charts, and validation.json.")
    private Path report;

    @Option(names = "--owner", paramLabel = "TEXT", description = "Who answers for the model, for the report.")
    private String owner;

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description = "Refuse unless the model was trained from this specification.")
    private String specification;

    @Option(
            names = "--against",
            paramLabel = "REPORT.json",
            description = "Refuse unless this earlier report is unchanged and of the same model.")
    private String earlier;

    @Option(
            names = "--prices",
            paramLabel = "PRICES.csv",
            description =
                    "Compare with these prices, and the derivatives that stand beside them, in place of the reference: the only"
                            + " way for a model of a black box.")
    private String prices;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "The column that holds the prices (default: value or price).")
    private String value;

    @Override
    protected Answer answer() {
        if (points != null && (points < 1 || points > MOST_POINTS)) {
            throw InputException.of(
                    ErrorCode.E_RANGE, "points", "points must be within [1," + MOST_POINTS + "]: points=" + points);
        }
        Surrogate surrogate = ModelFile.read(model);
        HashChecks.require(surrogate, Optional.ofNullable(specification), Optional.ofNullable(earlier));
        if (prices != null) {
            return againstPrices(surrogate);
        }
        if (surrogate.isBlackBox()) {
            throw InputException.of(
                    ErrorCode.E_ENGINE,
                    "--prices",
                    "a black box has no reference: name a table of its prices by --prices");
        }
        if (report != null) {
            ReportOutput.requireFolder(report);
        }
        Reference reference = Reference.of(
                surrogate.instrument(),
                surrogate.layout(),
                surrogate.domain(),
                Runtime.getRuntime().availableProcessors());
        requireUnrefuted(surrogate, reference);
        Findings findings = Findings.of(surrogate, reference, points == null ? reference.points() : points, seed);
        requireNone(findings.contradictions());
        if (report != null) {
            write(ReportContents.of(findings, Optional.ofNullable(owner)));
        }
        return new ValidationAnswer(findings);
    }

    private Answer againstPrices(Surrogate surrogate) {
        if (report != null || points != null) {
            throw InputException.of(
                    ErrorCode.E_CONFLICT, "--prices", "--report and --points are of a comparison with the reference");
        }
        return PriceComparison.of(surrogate, PriceTable.read(prices, Optional.ofNullable(value), surrogate.layout()));
    }

    /** A hash is easily computed anew; an error beyond a bound that is said to be proved is not explained away. */
    private void requireUnrefuted(Surrogate surrogate, Reference reference) {
        surrogate
                .certificate()
                .proof()
                .filter(proof -> reference.isExact())
                .flatMap(proof -> ProofCheck.refutation(
                        proof,
                        new SurrogatePricer(surrogate),
                        reference.pricer(),
                        surrogate.domain(),
                        reference.points(),
                        seed,
                        LargestErrorSearch.climbed(surrogate.network().parameters())))
                .ifPresent(refutation -> {
                    throw InputException.of(ErrorCode.E_CERTIFICATE_MISMATCH, model, refutation);
                });
    }

    private void requireNone(List<Contradiction> contradictions) {
        if (!contradictions.isEmpty()) {
            throw new InputException(contradictions.stream()
                    .map(each -> Problem.at(ErrorCode.E_CERTIFICATE_MISMATCH, model, each.text()))
                    .toList());
        }
    }

    private void write(ReportContents contents) {
        String text = new ValidationJson(contents).text();
        Attachment json = new Attachment(ValidationJson.FILE, EarlierReport.seal(text));
        Page page = new ValidationPage(contents, Fingerprint.of(text)).page();
        ReportOutput.write(page, List.of(json), report, err());
    }
}
