package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.TextTable;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Proof;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A certificate for people: its summary as rows of a table, then what was measured and what is proved of each output. */
final class CertificateTables {
    private CertificateTables() {}

    static void summarise(Certificate certificate, TextTable summary) {
        Map<String, Object> json = CertificateJson.of(certificate);
        // For people the digest says nothing that the model's name does not; the lists are tables of their own.
        json.keySet().removeAll(List.of("network_sha256", "errors", "proof"));
        json.forEach((name, value) -> summary.row("certificate " + name.replace('_', ' '), value));
    }

    static void print(Certificate certificate, PrintWriter out) {
        if (!certificate.errors().isEmpty()) {
            out.println();
            out.println("Measured at " + certificate.points() + " points; quantiles of |error| with 95 % confidence:");
            errors(certificate).print(out);
        }
        certificate.proof().ifPresent(proof -> print(proof, out));
    }

    private static TextTable errors(Certificate certificate) {
        TextTable table = new TextTable("output", "bias", "+/-", "RMSE", "quantiles", "largest found");
        for (OutputErrors errors : certificate.errors()) {
            String quantiles =
                    errors.quantiles().stream().map(CertificateTables::text).collect(Collectors.joining(", "));
            table.row(errors.name(), errors.bias(), errors.biasError(), errors.rmse(), quantiles, errors.largest());
        }
        return table;
    }

    private static String text(ErrorQuantile quantile) {
        return String.format(
                Locale.ROOT,
                "%s%%: %.3g [%.3g, %.3g]",
                TextTable.percent(quantile.level()),
                quantile.value(),
                quantile.low(),
                quantile.high());
    }

    private static void print(Proof proof, PrintWriter out) {
        out.println();
        out.println("Proved for every input in the box, in " + proof.cells() + " cells:");
        TextTable outputs = new TextTable("output", "at least", "at most", "error at most");
        proof.outputs()
                .forEach(output -> outputs.row(
                        output.name(),
                        output.low(),
                        output.high(),
                        output.errorBound().orElse(Double.NaN)));
        outputs.print(out);
        if (!proof.statements().isEmpty()) {
            out.println();
            TextTable statements = new TextTable("claim", "proved", "slack");
            proof.statements()
                    .forEach(statement ->
                            statements.row(statement.claim(), statement.holds() ? "yes" : "no", statement.slack()));
            statements.print(out);
        }
    }
}
