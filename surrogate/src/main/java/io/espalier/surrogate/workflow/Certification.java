package io.espalier.surrogate.workflow;

import io.espalier.pricing.Instrument;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.certify.ErrorSample;
import io.espalier.surrogate.certify.LargestErrorSearch;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ProofGoal;
import io.espalier.surrogate.certify.Prover;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a trained network's artefact says of its errors: measured against the reference, and proved where its form allows that. */
final class Certification {
    private final SurrogateSpec spec;
    private final Form form;
    private final Reference reference;
    private final int threads;

    Certification(SurrogateSpec spec, Form form, Reference reference, int threads) {
        this.spec = spec;
        this.form = form;
        this.reference = reference;
        this.threads = threads;
    }

    /** A network as it will be served, before anything is known of its errors. */
    static SurrogatePricer candidate(SurrogateSpec spec, Form form, Network network) {
        return SurrogatePricer.uncertified(network, form, spec.sampling().layout(), spec.served(), spec.instrument());
    }

    /**
     * The certificate of a stage's network.
     *
     * @param compared its errors at the points where it was compared
     * @param seed of those points, and of the search for larger errors
     */
    Certificate of(Stage stage, ErrorSample compared, long seed) {
        Network network = stage.network();
        OutputFit value = stage.fit().value();
        Map<String, Double> found = largestErrors(network, seed);
        Certificate measured = Certificate.of(
                        network,
                        form,
                        reference.name(),
                        reference.points(),
                        seed,
                        value.rmse(),
                        Math.max(value.maxError(), found.getOrDefault(value.name(), 0.0)))
                .withErrors(compared.statistics(found));
        return prover(network)
                .flatMap(prover -> prover.prove(ProofGoal.of(network), found))
                .map(measured::withProof)
                .orElse(measured);
    }

    /** Where the instrument is one of which bounds are known. */
    private Optional<Prover> prover(Network network) {
        return spec.instrument() instanceof Instrument normal
                ? Prover.of(network, form, spec.served(), normal, threads)
                : Optional.empty();
    }

    /** Of every output, where the reference has no noise to be found instead. */
    private Map<String, Double> largestErrors(Network network, long seed) {
        Map<String, Double> largest = new HashMap<>();
        if (reference.isExact()) {
            LargestErrorSearch.searchEach(
                            candidate(spec, form, network),
                            reference.pricer(),
                            spec.served(),
                            reference.points(),
                            seed,
                            LargestErrorSearch.climbed(network.parameters()))
                    .forEach((output, found) -> largest.put(output, found.error()));
        }
        return largest;
    }
}
