package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.surrogate.certify.OutputFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A validation report for people.
 *
 * @param sha256 of the report's contents, as in its JSON file
 */
record ValidationPage(ReportContents contents, String sha256) {

    Page page() {
        List<Section> sections = new ArrayList<>();
        sections.addAll(new ModelSections(contents.findings().surrogate()).sections());
        sections.addAll(new ErrorSections(contents).sections());
        sections.add(ArbitrageSection.of(contents.findings()));
        sections.add(RivalSection.of(contents));
        sections.addAll(new CertificateSections(contents.findings().surrogate().certificate()).sections());
        sections.add(MonitoringSection.of(contents.monitoring()));
        sections.addAll(new GovernanceSections(contents, sha256).sections());
        return new Page("Validation report", lead(), provenance(), sections);
    }

    private String lead() {
        Findings findings = contents.findings();
        OutputFit value = findings.report().value();
        return "Model " + findings.modelId() + ", "
                + findings.surrogate().instrument().product().label().replace('_', ' ') + ", against "
                + ReferenceText.of(findings.reference()) + " at "
                + findings.report().points() + " fresh points uniform over its domain: value R² " + Shown.r2(value.r2())
                + ", root mean square error " + Shown.text(value.rmse()) + ", largest error found "
                + Shown.text(largest(value)) + ". " + arbitrage() + " "
                + CertificateSections.verdict(findings.surrogate().certificate()) + ".";
    }

    private double largest(OutputFit value) {
        return contents.largest().containsKey(value.name())
                ? Math.max(contents.largest().get(value.name()).error(), value.maxError())
                : value.maxError();
    }

    private String arbitrage() {
        List<JudgedBreaches> all = contents.findings().breaches();
        long broken = all.stream().filter(each -> each.found().count() > 0).count();
        if (all.isEmpty()) {
            return "No claim on the absence of arbitrage applies.";
        }
        return broken == 0
                ? "No breach of no-arbitrage was found."
                : broken + " of " + all.size() + " claims on the absence of arbitrage are broken somewhere.";
    }

    private Provenance provenance() {
        return new Provenance(
                contents.findings().report().seed(),
                contents.findings()
                        .surrogate()
                        .provenance()
                        .get(io.espalier.surrogate.artefact.Provenance.SPEC_SHA256)
                        .orElse(""),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }
}
