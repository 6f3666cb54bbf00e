package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.JsonText;
import io.espalier.adapters.cli.model.CertificateJson;
import io.espalier.adapters.cli.model.InstrumentJson;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.LargestErrorSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report for programs: the answer's fields, then what only a report has. Nothing in it depends on the clock or the machine, so that
 * the same model, points and seed have the same hash again.
 */
record ValidationJson(ReportContents contents) {
    /** Name of the file beside the page. */
    static final String FILE = "validation.json";

    /** The object without its hash, as text. */
    String text() {
        return JsonText.of(object());
    }

    private Map<String, Object> object() {
        Findings findings = contents.findings();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("report", "validation");
        object.put("structured_after", "SR 26-2");
        object.put("code_version", BuildVersion.version() + " " + BuildVersion.commit());
        object.put("jdk", Runtime.version().toString());
        object.putAll(new ValidationAnswer(findings).json());
        object.remove("ok");
        object.put("largest_found", largest());
        object.put(
                "regions", contents.regions().stream().map(ValidationJson::json).toList());
        object.put(
                "rivals", contents.rivals().stream().map(ValidationJson::json).toList());
        object.put("monitoring", contents.monitoring().json());
        object.put("purpose", purpose(findings.surrogate()));
        object.put(
                "limits",
                ModelLimits.of(findings.surrogate()).stream()
                        .map(ModelLimits.Limit::text)
                        .toList());
        object.put("provenance", findings.surrogate().provenance().entries());
        object.put("sign_off", signOff());
        object.put("hashes", hashes(findings));
        return object;
    }

    private Map<String, Object> largest() {
        Map<String, Object> object = new LinkedHashMap<>();
        contents.largest().forEach((output, found) -> object.put(output, json(found)));
        return object;
    }

    private static Map<String, Object> json(LargestErrorSearch.Found found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("error", found.error());
        object.put("x", found.x());
        return object;
    }

    private static Map<String, Object> json(ReportContents.InRegion part) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("coordinate", part.region().coordinate());
        object.put("third", part.region().thirdName());
        object.put("low", part.region().low());
        object.put("high", part.region().high());
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (OutputErrors errors : part.errors()) {
            outputs.put(errors.name(), CertificateJson.of(errors));
        }
        object.put("outputs", outputs);
        return object;
    }

    private static Map<String, Object> json(ReportContents.RivalFit rival) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", rival.rival().name());
        object.put("reference_points", rival.rival().asked());
        object.put("r2", rival.fit().r2());
        object.put("rmse", rival.fit().rmse());
        object.put("max_error", rival.fit().maxError());
        object.put("bias", rival.fit().bias());
        return object;
    }

    private static Map<String, Object> purpose(Surrogate surrogate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("product", InstrumentJson.of(surrogate.instrument()));
        object.put("inputs", surrogate.layout().names());
        Map<String, Object> domain = new LinkedHashMap<>();
        for (int j = 0; j < surrogate.layout().size(); j++) {
            domain.put(surrogate.layout().factor(j).name(), new double[] {
                surrogate.domain().low()[j], surrogate.domain().high()[j]
            });
        }
        object.put("domain", domain);
        return object;
    }

    private Map<String, Object> signOff() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("owner", contents.owner().orElse(null));
        for (String role : List.of("developer", "validator", "approver", "date", "decision")) {
            object.put(role, null);
        }
        return object;
    }

    private static Map<String, Object> hashes(Findings findings) {
        Certificate certificate = findings.surrogate().certificate();
        Provenance provenance = findings.surrogate().provenance();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("model_id", findings.modelId());
        object.put("network_sha256", certificate.networkSha256());
        object.put("spec_sha256", provenance.get(Provenance.SPEC_SHA256).orElse(null));
        object.put("labels_sha256", provenance.get(Provenance.LABELS_SHA256).orElse(null));
        object.put(
                "proof_subject_sha256",
                certificate.proof().map(Proof::subjectSha256).orElse(null));
        return object;
    }
}
