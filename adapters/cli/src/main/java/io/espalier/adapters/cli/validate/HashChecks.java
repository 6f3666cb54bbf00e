package io.espalier.adapters.cli.validate;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether everything that bears a hash is what the hash was taken of; a report is not written of anything else.
 *
 * <p>The network's and the proof's are held when an artefact is read.
 */
final class HashChecks {
    private final Surrogate surrogate;
    private final List<Problem> problems = new ArrayList<>();

    private HashChecks(Surrogate surrogate) {
        this.surrogate = surrogate;
    }

    /**
     * Checks the specification that the artefact holds, and what is named beside it.
     *
     * @param spec a specification's file
     * @param earlier a report's JSON file
     * @throws InputException {@code E_CERTIFICATE_MISMATCH}, all of them; {@code E_FILE} where a file cannot be read
     */
    static void require(Surrogate surrogate, Optional<String> spec, Optional<String> earlier) {
        HashChecks checks = new HashChecks(surrogate);
        checks.ownSpec();
        spec.ifPresent(checks::spec);
        earlier.ifPresent(checks::earlier);
        if (!checks.problems.isEmpty()) {
            throw new InputException(checks.problems);
        }
    }

    private String told() {
        return surrogate.provenance().get(Provenance.SPEC_SHA256).orElse("none");
    }

    private void ownSpec() {
        surrogate.provenance().get(Provenance.SPEC).ifPresent(text -> {
            String sha256 = Fingerprint.of(text);
            requireEqual(
                    Provenance.SPEC_SHA256,
                    "the specification's hash must be that of the text in the artefact",
                    "artefact.spec_sha256=" + told() + ", sha256(artefact.spec)=" + sha256,
                    sha256.equals(told()));
        });
    }

    private void spec(String file) {
        String sha256 = Fingerprint.of(DocumentReader.text(file));
        requireEqual(
                file,
                "the specification must be the one that the model was trained from",
                "sha256(" + file + ")=" + sha256 + ", artefact.spec_sha256=" + told(),
                sha256.equals(told()));
    }

    private void earlier(String file) {
        EarlierReport report = EarlierReport.read(file);
        String actual = report.actualSha256();
        requireEqual(
                file,
                "an earlier report must have the contents that its hash was taken of",
                "content_sha256=" + report.toldSha256() + ", sha256(contents)=" + actual,
                actual.equals(report.toldSha256()));
        if (!actual.equals(report.toldSha256())) {
            return;
        }
        String modelId = surrogate.modelId();
        requireEqual(
                file,
                "an earlier report must be of the same model",
                "report.model_id=" + report.modelId() + ", model_id=" + modelId,
                modelId.equals(report.modelId()));
    }

    private void requireEqual(String field, String rule, String values, boolean equal) {
        if (!equal) {
            problems.add(Problem.at(ErrorCode.E_CERTIFICATE_MISMATCH, field, rule + ": " + values));
        }
    }
}
