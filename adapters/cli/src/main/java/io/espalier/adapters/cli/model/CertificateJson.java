package io.espalier.adapters.cli.model;

import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.artefact.ProvedStatement;
import java.util.LinkedHashMap;
import java.util.Map;

/** A certificate for programs. */
public final class CertificateJson {
    private CertificateJson() {}

    /**
     * What was measured, and what is proved. Its kind is rigorous where the value's error has a proved bound; a proof of ranges alone
     * encloses the network and says nothing of the price.
     */
    public static Map<String, Object> of(Certificate certificate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", certificate.provedError().isPresent() ? "rigorous" : "statistical");
        object.put("reference", certificate.reference());
        object.put("points", certificate.points());
        object.put("seed", certificate.seed());
        object.put("rmse", certificate.rmse());
        object.put("largest_error_found", certificate.largestError());
        object.put("network_sha256", certificate.networkSha256());
        object.put(
                "errors",
                certificate.errors().stream().map(CertificateJson::named).toList());
        object.put("proof", certificate.proof().map(CertificateJson::of).orElse(null));
        return object;
    }

    private static Map<String, Object> named(OutputErrors errors) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", errors.name());
        object.putAll(of(errors));
        return object;
    }

    /** The statistics of one output's errors, without its name. */
    public static Map<String, Object> of(OutputErrors errors) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("samples", errors.samples());
        object.put("bias", errors.bias());
        object.put("bias_error", errors.biasError());
        object.put("rmse", errors.rmse());
        object.put("largest", errors.largest());
        object.put(
                "quantiles",
                errors.quantiles().stream().map(CertificateJson::of).toList());
        return object;
    }

    private static Map<String, Object> of(ErrorQuantile quantile) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("level", quantile.level());
        object.put("value", quantile.value());
        object.put("low", quantile.low());
        object.put("high", quantile.high());
        return object;
    }

    private static Map<String, Object> of(Proof proof) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("subject_sha256", proof.subjectSha256());
        object.put("cells", proof.cells());
        object.put("outputs", proof.outputs().stream().map(CertificateJson::of).toList());
        object.put(
                "statements",
                proof.statements().stream().map(CertificateJson::of).toList());
        return object;
    }

    private static Map<String, Object> of(ProvedOutput output) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", output.name());
        object.put("low", output.low());
        object.put("high", output.high());
        object.put("error_bound", output.errorBound().orElse(Double.NaN));
        return object;
    }

    private static Map<String, Object> of(ProvedStatement statement) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("claim", statement.claim());
        object.put("holds", statement.holds());
        object.put("slack", statement.slack());
        return object;
    }
}
