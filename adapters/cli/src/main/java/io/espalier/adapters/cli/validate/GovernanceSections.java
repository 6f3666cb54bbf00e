package io.espalier.adapters.cli.validate;

import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * Who answers for the model, and by what bytes report and model are known.
 *
 * @param sha256 of the report's contents
 */
record GovernanceSections(ReportContents contents, String sha256) {
    private static final String LINE = "____________________";

    List<Section> sections() {
        return List.of(signOff(), hashes());
    }

    private Section signOff() {
        return Section.of(
                "Ownership and sign-off",
                "Owner: " + contents.owner().orElse(LINE) + ".",
                new Table(
                        "To be filled in",
                        List.of("role", "name", "date", "decision and conditions", "signature"),
                        List.of("developer", "validator, independent of the developer", "approver").stream()
                                .map(role -> List.of(role, LINE, LINE, LINE, LINE))
                                .toList(),
                        List.of()));
    }

    private Section hashes() {
        Findings findings = contents.findings();
        Certificate certificate = findings.surrogate().certificate();
        Provenance provenance = findings.surrogate().provenance();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("model", findings.modelId()));
        rows.add(List.of("network and form", certificate.networkSha256()));
        certificate
                .proof()
                .map(Proof::subjectSha256)
                .ifPresent(subject -> rows.add(List.of("what the proof is of", subject)));
        provenance.get(Provenance.SPEC_SHA256).ifPresent(spec -> rows.add(List.of("specification", spec)));
        provenance.get(Provenance.LABELS_SHA256).ifPresent(labels -> rows.add(List.of("labels", labels)));
        rows.add(List.of("this report", sha256));
        return Section.of(
                "Fingerprints",
                "SHA-256 of what this report speaks of; it is not written where one does not fit. The report's own is that of its"
                        + " contents in " + ValidationJson.FILE
                        + ", the object without its last field: the same model, points, seed"
                        + " and code give the same again.",
                new Table(
                        "Hashes",
                        List.of("of", "SHA-256"),
                        rows,
                        List.of("The model's name is the first twelve digits of its file's.")));
    }
}
