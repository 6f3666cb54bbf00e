package io.espalier.adapters.cli.model;

import io.espalier.surrogate.artefact.Certificate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A certificate for programs. */
public final class CertificateJson {
    private CertificateJson() {}

    /** What was measured, and that it is a measurement and no bound. */
    public static Map<String, Object> of(Certificate certificate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", "statistical");
        object.put("reference", certificate.reference());
        object.put("points", certificate.points());
        object.put("seed", certificate.seed());
        object.put("rmse", certificate.rmse());
        object.put("largest_error_found", certificate.largestError());
        object.put("network_sha256", certificate.networkSha256());
        return object;
    }
}
