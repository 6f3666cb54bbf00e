package io.espalier.bench.experiment.certificate;

import io.espalier.surrogate.artefact.ProvedStatement;
import java.util.List;

/**
 * One surrogate's proof.
 *
 * @param found largest errors found: of the value, the worst delta, the gamma
 * @param ratio proved bound over found error: value, the worst of the deltas, gamma
 * @param cells of the proof
 * @param seconds of the proof, warm
 * @param searchSeconds of the search
 * @param refuted whether a network whose most influential weight is 1 % off is found out with the same bounds
 */
public record CertificateRow(
        int assets,
        List<Integer> hidden,
        double[] found,
        double[] ratio,
        int cells,
        double seconds,
        double searchSeconds,
        boolean refuted,
        List<ProvedStatement> statements) {

    /** Copies the lists. */
    public CertificateRow {
        hidden = List.copyOf(hidden);
        statements = List.copyOf(statements);
    }
}
