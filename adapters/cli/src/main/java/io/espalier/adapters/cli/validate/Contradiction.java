package io.espalier.adapters.cli.validate;

import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An error that was found and that a certificate's proof says cannot be: proof, model or reference is wrong, and the artefact is refused.
 *
 * @param found the largest error found
 * @param bound what is stated to be proved
 */
record Contradiction(String output, double found, double bound) {
    /** Those of a certificate, given the largest error found of each output. */
    static List<Contradiction> of(Certificate certificate, Map<String, Double> found) {
        return certificate.proof().map(Proof::outputs).orElse(List.of()).stream()
                .flatMap(output -> of(output, found.getOrDefault(output.name(), 0.0)))
                .toList();
    }

    private static Stream<Contradiction> of(ProvedOutput output, double found) {
        return output.errorBound().stream()
                .filter(bound -> found > bound)
                .mapToObj(bound -> new Contradiction(output.name(), found, bound));
    }

    /** In words, without a full stop. */
    String text() {
        return "an error of " + output + " of " + Shown.text(found) + " was found where the artefact states a bound of "
                + Shown.text(bound);
    }
}
