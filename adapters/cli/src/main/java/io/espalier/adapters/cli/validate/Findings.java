package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.report.Comparison;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.ArbitrageChecks;
import io.espalier.surrogate.certify.ErrorSample;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.workflow.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of a model at fresh points.
 *
 * @param errors of every output, at the points
 * @param sample the errors point by point
 * @param breaches of claims on the absence of arbitrage, judged
 */
record Findings(
        Surrogate surrogate,
        String modelId,
        Reference reference,
        ValidationReport report,
        Comparison pairs,
        ErrorSample sample,
        List<OutputErrors> errors,
        List<JudgedBreaches> breaches) {

    /** Compares at {@code points} points. */
    static Findings of(Surrogate surrogate, Reference reference, int points, long seed) {
        Comparison pairs = new Comparison(surrogate.layout());
        ErrorSample sample = new ErrorSample(surrogate.layout());
        ArbitrageChecks arbitrage = new ArbitrageChecks(surrogate.instrument(), surrogate.layout());
        ValidationReport report = Validation.compare(
                new SurrogatePricer(surrogate),
                reference.pricer(),
                surrogate.domain(),
                points,
                seed,
                (x, ours, theirs) -> {
                    pairs.accept(x, ours, theirs);
                    sample.accept(x, ours, theirs);
                    arbitrage.accept(x, ours, theirs);
                });
        List<OutputErrors> errors = sample.statistics();
        List<JudgedBreaches> breaches = arbitrage.breaches().stream()
                .map(claim -> JudgedBreaches.of(
                        claim, reference.isExact(), rarest(surrogate.certificate(), errors, claim.output())))
                .toList();
        return new Findings(surrogate, surrogate.modelId(), reference, report, pairs, sample, errors, breaches);
    }

    /** The highest quantile of an output's errors that is known: the certificate's, else that of these points. */
    private static Optional<ErrorQuantile> rarest(Certificate certificate, List<OutputErrors> errors, String output) {
        return rarest(certificate.errors(), output).or(() -> rarest(errors, output));
    }

    private static Optional<ErrorQuantile> rarest(List<OutputErrors> errors, String output) {
        return of(errors, output)
                .map(OutputErrors::quantiles)
                .filter(quantiles -> !quantiles.isEmpty())
                .map(quantiles -> quantiles.get(quantiles.size() - 1));
    }

    private static Optional<OutputErrors> of(List<OutputErrors> errors, String output) {
        return errors.stream().filter(each -> each.name().equals(output)).findFirst();
    }

    /** The errors of an output at the points; of what is no output of its own, as all deltas together, nothing. */
    Optional<OutputErrors> errors(String output) {
        return of(errors, output);
    }

    /** The largest error of every output at the points. */
    Map<String, Double> largest() {
        Map<String, Double> largest = new LinkedHashMap<>();
        errors.forEach(output -> largest.put(output.name(), output.largest()));
        return largest;
    }

    /** Where errors at the points are larger than the certificate says that any can be. */
    List<Contradiction> contradictions() {
        return Contradiction.of(surrogate.certificate(), reference.isExact() ? largest() : Map.of());
    }

    /** Root mean square of the reference's standard errors of an output: 0 where it is exact, empty where nobody knows. */
    Optional<Double> referenceError(String output) {
        return reference.isExact()
                ? Optional.of(0.0)
                : Optional.ofNullable(pairs.referenceErrors().get(output));
    }
}
