package io.espalier.adapters.cli.validate;

import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.artefact.ProvedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The certificate in words: what is proved for every input, and what was measured at points.
 *
 * <p>Certified is said of nothing but an error bound on the value that is proved.
 */
final class CertificateSections {
    private final Certificate certificate;

    CertificateSections(Certificate certificate) {
        this.certificate = certificate;
    }

    /** In one sentence without its full stop. */
    static String verdict(Certificate certificate) {
        if (certificate.provedError().isPresent()) {
            return "Certified: for every input in the box the value is proved to be within "
                    + Shown.text(certificate.provedError().getAsDouble()) + " of the closed form";
        }
        return certificate.proof().isPresent()
                ? "Not certified: ranges are proved for every input in the box, errors are statistical only"
                : "Not certified: statistical only";
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        certificate.proof().ifPresent(proof -> sections.add(rigorous(proof)));
        sections.add(statistical());
        return sections;
    }

    private Section rigorous(Proof proof) {
        List<Table> tables = new ArrayList<>();
        tables.add(
                new Table(
                        "Proved for every input in the box",
                        List.of(
                                "output",
                                "at least",
                                "at most",
                                "error at most",
                                "largest error found",
                                "bound / found"),
                        proof.outputs().stream().map(this::cells).toList(),
                        List.of(
                                "Error: distance from the closed form. –: there is none to compare with, and the range is the model's alone.")));
        if (!proof.statements().isEmpty()) {
            tables.add(new Table(
                    "Absence of arbitrage, for every input in the box",
                    List.of("claim", "proved", "slack"),
                    proof.statements().stream().map(CertificateSections::cells).toList(),
                    List.of("Not proved does not mean false: by the slack it may be broken at most.")));
        }
        return Section.of(
                "Certificate, rigorous part",
                verdict(certificate) + ". Proved by interval bounds over "
                        + proof.cells()
                        + " cells that cover the box, the rounding of the arithmetic included: it holds at every input, not only"
                        + " where somebody looked.",
                tables.toArray(Table[]::new));
    }

    private List<String> cells(ProvedOutput output) {
        Optional<OutputErrors> errors = certificate.errors().stream()
                .filter(each -> each.name().equals(output.name()))
                .findFirst();
        double bound = output.errorBound().orElse(Double.NaN);
        double found = errors.map(OutputErrors::largest).orElse(Double.NaN);
        return List.of(
                output.name(),
                Shown.text(output.low()),
                Shown.text(output.high()),
                Shown.text(bound),
                Shown.text(found),
                Shown.text(bound / found));
    }

    private static List<String> cells(ProvedStatement statement) {
        return List.of(statement.claim(), statement.holds() ? "yes" : "no", Shown.text(statement.slack()));
    }

    private Section statistical() {
        String verdict = certificate.proof().isPresent() ? "" : verdict(certificate) + ". ";
        String text = verdict + "Measured when the model was trained, at " + certificate.points()
                + " points against the reference \"" + certificate.reference() + "\", seed " + certificate.seed()
                + "; quantiles with 95 % confidence. The largest error is the largest that was found; a larger one may exist.";
        List<List<String>> rows = new ArrayList<>();
        for (OutputErrors errors : certificate.errors()) {
            rows.add(List.of(
                    errors.name(),
                    Shown.text(errors.bias()),
                    Shown.text(errors.biasError()),
                    Shown.text(errors.rmse()),
                    errors.quantiles().isEmpty()
                            ? "–"
                            : Shown.text(
                                    errors.quantiles().get(errors.quantiles().size() - 1)),
                    Shown.text(errors.largest())));
        }
        if (rows.isEmpty()) {
            rows.add(List.of(
                    "value", "–", "–", Shown.text(certificate.rmse()), "–", Shown.text(certificate.largestError())));
        }
        return Section.of(
                "Certificate, statistical part",
                text,
                new Table(
                        "Measured at " + certificate.points() + " points, 95 % confidence",
                        List.of("output", "bias", "± standard error", "RMSE", "highest quantile", "largest found"),
                        rows,
                        List.of()));
    }
}
