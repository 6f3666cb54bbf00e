package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.adapters.cli.report.Scatters;
import io.espalier.adapters.report.page.Block;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.certify.ErrorStatistics;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.Region;
import io.espalier.surrogate.certify.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How large the errors are, how sure that is, and where in the box they sit. */
final class ErrorSections {
    private final ReportContents contents;
    private final Findings findings;

    ErrorSections(ReportContents contents) {
        this.contents = contents;
        this.findings = contents.findings();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Tests of every output", tests(), fits(), quantiles()));
        sections.add(Section.of(
                "Where the errors sit",
                "Thirds of the box by each input, and thirds of the points by moneyness (forward of the basket less strike) where the"
                        + " product has one.",
                Stream.concat(ErrorCurves.of(findings).stream(), Stream.of(regions()))
                        .toArray(Block[]::new)));
        sections.add(Section.of(
                "Predicted against true",
                "Each dot is one of the points.",
                new Figures(Scatters.of("Model", "model", findings.pairs(), findings.report()))));
        Scatters.others("Model", "greeks", findings.pairs())
                .ifPresent(matrix -> sections.add(
                        Section.of("Other first derivatives", "Columns of a kind are shown together.", matrix)));
        return sections;
    }

    private String tests() {
        String text = "Error is model less reference, " + ReferenceText.of(findings.reference())
                + ", in the output's own unit. Measured at " + findings.report().points()
                + " points uniform over the domain, seed " + findings.report().seed() + ".";
        return findings.reference().isExact()
                ? text
                        + " The largest errors are searched from these, from corners and from diagonals by climbing; a larger one"
                        + " may exist."
                : text
                        + " The simulation has a standard error of its own (root mean square over the points), which counts in every"
                        + " error here; that of gammas is not known. The same random numbers serve every point, so that its noise is"
                        + " shared by them: neither the standard error of a bias nor the interval of a quantile contains it.";
    }

    private Table fits() {
        return new Table(
                "Error of every output",
                List.of("output", "R²", "RMSE", "bias", "± standard error", "largest found", "reference's own error"),
                findings.report().outputs().stream().map(this::cells).toList(),
                List.of("R² of a sensitivity that hardly varies says little: read RMSE beside it."));
    }

    private List<String> cells(OutputFit fit) {
        Optional<OutputErrors> errors = findings.errors(fit.name());
        double searched = contents.largest().containsKey(fit.name())
                ? contents.largest().get(fit.name()).error()
                : 0.0;
        return List.of(
                fit.name(),
                Shown.r2(fit.r2()),
                Shown.text(fit.rmse()),
                Shown.text(fit.bias()),
                errors.map(each -> Shown.text(each.biasError())).orElse("–"),
                Shown.text(Math.max(fit.maxError(), searched)),
                findings.referenceError(fit.name()).map(Shown::text).orElse("–"));
    }

    private Table quantiles() {
        List<String> heads = new ArrayList<>(List.of("output"));
        ErrorStatistics.LEVELS.forEach(level -> heads.add(TextTable.percent(level) + " %"));
        List<List<String>> rows = new ArrayList<>();
        for (OutputErrors errors : findings.errors()) {
            List<String> row = new ArrayList<>(List.of(errors.name()));
            ErrorStatistics.LEVELS.forEach(level -> row.add(quantile(errors, level)));
            rows.add(row);
        }
        return new Table(
                "Quantiles of |error| with their 95 % confidence intervals",
                heads,
                rows,
                List.of(
                        "Intervals are from order statistics (binomial): no law of the errors is assumed. –: too few points; the"
                                + " 99 % quantile needs 368, the 99.9 % quantile 3,688."));
    }

    private static String quantile(OutputErrors errors, double level) {
        return errors.quantiles().stream()
                .filter(quantile -> quantile.level() == level)
                .map(Shown::text)
                .findFirst()
                .orElse("–");
    }

    private Table regions() {
        return new Table(
                "Errors by region",
                List.of(
                        "region",
                        "range",
                        "points",
                        "value RMSE",
                        "value bias",
                        "value 99 %",
                        "value largest",
                        "delta RMSE",
                        "gamma RMSE"),
                contents.regions().stream().map(this::cells).toList(),
                List.of("delta RMSE: over all levels together. Every output of every region is in "
                        + ValidationJson.FILE + "."));
    }

    private List<String> cells(ReportContents.InRegion part) {
        Region region = part.region();
        Optional<OutputErrors> value = of(part, ValidationReport.VALUE);
        return List.of(
                region.coordinate() + " " + region.thirdName(),
                Shown.range(region.low(), region.high()),
                value.map(each -> Long.toString(each.samples())).orElse("–"),
                value.map(each -> Shown.text(each.rmse())).orElse("–"),
                value.map(each -> Shown.text(each.bias())).orElse("–"),
                value.flatMap(ErrorSections::percent99)
                        .map(each -> Shown.text(each.value()))
                        .orElse("–"),
                value.map(each -> Shown.text(each.largest())).orElse("–"),
                deltas(part),
                of(part, ValidationReport.GAMMA)
                        .map(each -> Shown.text(each.rmse()))
                        .orElse("–"));
    }

    private static Optional<ErrorQuantile> percent99(OutputErrors errors) {
        return errors.quantiles().stream()
                .filter(quantile -> quantile.level() == 0.99)
                .findFirst();
    }

    private String deltas(ReportContents.InRegion part) {
        double squares = 0.0;
        int count = 0;
        for (int column : findings.surrogate().layout().levels()) {
            String name = ValidationReport.DERIVATIVE_PREFIX
                    + findings.surrogate().layout().factor(column).name();
            Optional<OutputErrors> errors = of(part, name);
            if (errors.isPresent()) {
                squares += errors.get().rmse() * errors.get().rmse();
                count++;
            }
        }
        return Shown.text(Math.sqrt(squares / count));
    }

    private static Optional<OutputErrors> of(ReportContents.InRegion part, String output) {
        return part.errors().stream()
                .filter(errors -> errors.name().equals(output))
                .findFirst();
    }
}
