package io.espalier.adapters.cli.validate;

import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.ErrorSample;
import io.espalier.surrogate.certify.LargestErrorSearch;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.Region;
import io.espalier.surrogate.certify.Rival;
import io.espalier.surrogate.certify.Rivals;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.workflow.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report holds beyond the findings; asked for only where one is written, for it takes longer.
 *
 * @param largest errors that a search from corners and diagonals found, by output; empty where the reference is noisy
 * @param owner who answers for the model
 */
record ReportContents(
        Findings findings,
        Map<String, LargestErrorSearch.Found> largest,
        List<InRegion> regions,
        List<RivalFit> rivals,
        Monitoring monitoring,
        Optional<String> owner) {
    /** Beside the seed of the points, so that rivals never fit what they are held against. */
    private static final long RIVAL_SEED = 0x5DEECE66DL;

    /** Points that rivals are fitted at, where the reference answers at once, and where it is a simulation. */
    private static final int RIVAL_POINTS = 4096;

    private static final int SIMULATED_RIVAL_POINTS = 256;

    /** The errors within a part of the box. */
    record InRegion(Region region, List<OutputErrors> errors) {}

    /** A rival and how it fits at the points of the validation. */
    record RivalFit(Rival rival, OutputFit fit) {}

    static ReportContents of(Findings findings, Optional<String> owner) {
        Map<String, LargestErrorSearch.Found> largest = largest(findings);
        Map<String, Double> sizes = new LinkedHashMap<>();
        largest.forEach((output, found) -> sizes.put(output, found.error()));
        return new ReportContents(
                findings,
                largest,
                regions(findings),
                rivals(findings),
                Monitoring.of(findings.surrogate(), findings.errors(), sizes),
                owner);
    }

    private static Map<String, LargestErrorSearch.Found> largest(Findings findings) {
        Surrogate surrogate = findings.surrogate();
        Reference reference = findings.reference();
        return reference.isExact() && findings.sample().size() > 0
                ? LargestErrorSearch.searchEach(
                        new SurrogatePricer(surrogate),
                        reference.pricer(),
                        surrogate.domain(),
                        reference.points(),
                        findings.report().seed(),
                        LargestErrorSearch.climbed(surrogate.network().parameters()))
                : Map.of();
    }

    private static List<InRegion> regions(Findings findings) {
        Surrogate surrogate = findings.surrogate();
        ErrorSample sample = findings.sample();
        return Region.of(surrogate.instrument(), surrogate.layout(), surrogate.domain(), sample).stream()
                .map(region -> new InRegion(region, sample.statistics(i -> region.contains(sample.point(i)))))
                .filter(part -> !part.errors().isEmpty())
                .toList();
    }

    private static List<RivalFit> rivals(Findings findings) {
        Reference reference = findings.reference();
        return Rivals.of(
                        reference.pricer(),
                        findings.surrogate().domain(),
                        reference.isExact() ? RIVAL_POINTS : SIMULATED_RIVAL_POINTS,
                        findings.report().seed() ^ RIVAL_SEED)
                .stream()
                .map(rival -> new RivalFit(rival, rival.fit(findings.sample())))
                .toList();
    }
}
