package io.espalier.surrogate.artefact;

import java.util.List;
import java.util.Optional;

/**
 * The rigorous part of a certificate: it holds at EVERY point of the served box, not only where somebody looked.
 *
 * @param subjectSha256 ties the proof to network, form, columns, box and instrument, {@link Fingerprint#ofSubject}
 * @param cells pieces of the box that the proof took
 * @param outputs the value, every derivative, the gamma where it could be bounded
 * @param statements on the absence of arbitrage
 */
public record Proof(String subjectSha256, int cells, List<ProvedOutput> outputs, List<ProvedStatement> statements) {
    /** The name of the value among the outputs. */
    public static final String VALUE = "value";

    /** @throws IllegalArgumentException if there is no cell or no output */
    public Proof {
        outputs = List.copyOf(outputs);
        statements = List.copyOf(statements);
        if (cells < 1 || outputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "a proof must cover a cell and an output: cells=" + cells + ", outputs=" + outputs.size());
        }
    }

    /** What is proved of the output of that name. */
    public Optional<ProvedOutput> output(String name) {
        return outputs.stream().filter(output -> output.name().equals(name)).findFirst();
    }
}
