package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.adapters.cli.report.Scatters;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.OutputFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The report of a validation: the fit of every output, and predicted against true. */
record ValidationPage(Surrogate surrogate, ValidationAnswer answer) {

    Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Fit", referenceError(), fits()));
        sections.add(Section.of(
                "Predicted against true",
                "Each dot is one of the points.",
                new Figures(Scatters.of("Model", "model", answer.pairs(), answer.report()))));
        Scatters.others("Model", "greeks", answer.pairs())
                .ifPresent(matrix -> sections.add(
                        Section.of("Other first derivatives", "Columns of a kind are shown together.", matrix)));
        return new Page(
                "Validation report",
                "Model " + answer.modelId() + " against " + ReferenceText.of(answer.reference()) + " at "
                        + answer.report().points() + " points uniform over its domain.",
                provenance(),
                sections);
    }

    private String referenceError() {
        return answer.reference().isExact()
                ? ""
                : "The simulation has a standard error of its own (root mean square over the points), which counts in every"
                        + " error here; that of gammas is not known.";
    }

    private Table fits() {
        return new Table(
                "Error of every output, in its own unit",
                List.of("output", "R²", "RMSE", "max error", "bias", "reference's own error"),
                answer.report().outputs().stream().map(this::cells).toList(),
                List.of());
    }

    private List<String> cells(OutputFit fit) {
        return List.of(
                fit.name(),
                TextTable.text(fit.r2()),
                TextTable.text(fit.rmse()),
                TextTable.text(fit.maxError()),
                TextTable.text(fit.bias()),
                answer.referenceError(fit.name()).map(TextTable::text).orElse("-"));
    }

    private Provenance provenance() {
        return new Provenance(
                answer.report().seed(),
                surrogate
                        .provenance()
                        .get(io.espalier.surrogate.artefact.Provenance.SPEC_SHA256)
                        .orElse(""),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }
}
