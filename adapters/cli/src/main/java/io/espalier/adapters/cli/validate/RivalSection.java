package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.certify.OutputFit;
import java.util.ArrayList;
import java.util.List;

/** The model beside its reference and beside something simpler. */
final class RivalSection {
    private RivalSection() {}

    static Section of(ReportContents contents) {
        Findings findings = contents.findings();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("this model", "–", findings.report().value()));
        contents.rivals()
                .forEach(rival -> rows.add(
                        row(rival.rival().name(), Integer.toString(rival.rival().asked()), rival.fit())));
        rows.add(List.of(
                "the reference, " + ReferenceText.of(findings.reference()),
                "–",
                "–",
                findings.referenceError("value").map(Shown::text).orElse("–"),
                "–",
                "–"));
        return Section.of(
                "Comparison with rivals",
                "Would something simpler do? Rivals are made from the same reference on the same box and held against it at the same"
                        + " points, value only. Their cost is not timed here.",
                new Table(
                        "Error of the value",
                        List.of("pricer", "reference points", "R²", "RMSE", "largest", "bias"),
                        rows,
                        List.of()));
    }

    private static List<String> row(String name, String asked, OutputFit fit) {
        return List.of(
                name,
                asked,
                Shown.r2(fit.r2()),
                Shown.text(fit.rmse()),
                Shown.text(fit.maxError()),
                Shown.text(fit.bias()));
    }
}
