package io.espalier.surrogate.certify;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BoundedPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.enclose.BandPass;
import io.espalier.surrogate.enclose.CellSplitting;
import io.espalier.surrogate.enclose.CellSweep;
import io.espalier.surrogate.enclose.ServingError;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Proves what a surrogate answers over its whole served box, and how far from the closed form where that can be bounded too.
 *
 * <p>The box is cut into cells along the direction in which the price moves. Over each, network and closed form are put between parallel
 * planes and the closed form's are subtracted BEFORE the difference is bounded, so that what both share cancels. Cells whose bound is worst
 * are cut again, until bounds come near the largest errors that a search has found, or the cells are spent. Deterministic on any
 * number of threads.
 */
public final class Prover {
    private static final int CELLS_A_ROUND = 512;
    private static final int FIRST_CELLS = 64;

    /** Without a closed form there is no error to come near to. */
    private static final int CELLS_WITHOUT_REFERENCE = 256;

    private final OutputBands outputs;
    private final Optional<BoundedPricer> reference;
    private final CellSplitting splitting;
    private final String subject;
    private final double notional;
    private final int threads;

    /**
     * A prover, unless the surrogate's form stands in the way, or numbers overflow: the part without an enclosure makes its certificate
     * statistical.
     */
    public static Optional<Prover> of(Network network, Form form, Box served, Instrument instrument, int threads) {
        if (!form.isIdentity()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Prover(network, form, served, instrument, threads));
        } catch (IllegalArgumentException overflow) {
            // As in prove: what has no bounds must not end a training that has an answer.
            return Optional.empty();
        }
    }

    private Prover(Network network, Form form, Box served, Instrument instrument, int threads) {
        reference = BoundedPricer.of(instrument.market(), instrument.product(), form.layout());
        outputs = new OutputBands(form.layout(), new BandPass(network), new ServingError(network, served), reference);
        splitting = reference
                .map(pricer -> CellSplitting.along(network, served, pricer.direction()))
                .orElseGet(() -> CellSplitting.along(network, served));
        notional = instrument.product().notional();
        subject = Fingerprint.ofSubject(network, form, served, instrument);
        this.threads = threads;
    }

    /** Whether errors are bounded too. */
    public boolean boundsErrors() {
        return reference.isPresent();
    }

    /**
     * The proof; none where the network's numbers are so large that its enclosures overflow.
     *
     * @param found the largest error found of each output, by name: what bounds are measured by; not looked at without a closed form
     */
    public Optional<Proof> prove(ProofGoal goal, Map<String, Double> found) {
        try {
            return Optional.of(proof(goal, found));
        } catch (IllegalArgumentException overflow) {
            // Intervals refuse what is no number, and proved ranges what is not finite.
            return Optional.empty();
        }
    }

    private Proof proof(ProofGoal goal, Map<String, Double> found) {
        List<CellBounds> cells = sweep(splitting.cells(Math.min(FIRST_CELLS, goal.cells())));
        int most = boundsErrors() ? goal.cells() : Math.min(CELLS_WITHOUT_REFERENCE, goal.cells());
        while (cells.size() < most) {
            List<CellBounds> worst = worst(cells, goal, found, most - cells.size());
            if (worst.isEmpty()) {
                break;
            }
            List<CellBounds> next = new ArrayList<>(cells);
            next.removeAll(worst);
            List<Cell> halves = worst.stream()
                    .flatMap(bounds -> splitting.halves(bounds.cell()).stream())
                    .toList();
            next.addAll(sweep(halves));
            cells = next;
        }
        List<ProvedOutput> proved = hulls(cells);
        return new Proof(subject, cells.size(), proved, NoArbitrage.statements(proved, reference, notional));
    }

    private List<CellBounds> sweep(List<Cell> cells) {
        return CellSweep.over(cells, outputs::over, threads);
    }

    private List<CellBounds> worst(List<CellBounds> cells, ProofGoal goal, Map<String, Double> found, int room) {
        double[] aims = boundsErrors() ? aims(goal, found) : widths(cells, goal);
        return cells.stream()
                .filter(cell -> score(cell, aims) > 1.0)
                .sorted(Comparator.comparingDouble((CellBounds cell) -> -score(cell, aims)))
                .limit(Math.min(CELLS_A_ROUND, room))
                .toList();
    }

    private double[] aims(ProofGoal goal, Map<String, Double> found) {
        double[] aims = new double[outputs.names().size()];
        for (int k = 0; k < aims.length; k++) {
            String name = outputs.names().get(k);
            aims[k] = goal.excess(name) * found.getOrDefault(name, 0.0);
        }
        return aims;
    }

    private double[] widths(List<CellBounds> cells, ProofGoal goal) {
        double[] widths = new double[outputs.names().size()];
        for (int k = 0; k < widths.length; k++) {
            widths[k] = goal.width() * hull(cells, k).width();
        }
        return widths;
    }

    private double score(CellBounds cell, double[] aims) {
        double[] reached = boundsErrors() ? cell.error() : cell.looseness();
        double score = 0.0;
        for (int k = 0; k < aims.length; k++) {
            score = Math.max(score, reached[k] / aims[k]);
        }
        return score;
    }

    private List<ProvedOutput> hulls(List<CellBounds> cells) {
        List<ProvedOutput> proved = new ArrayList<>();
        for (int k = 0; k < outputs.names().size(); k++) {
            final int output = k;
            Interval hull = hull(cells, k);
            OptionalDouble bound = boundsErrors()
                    ? cells.stream().mapToDouble(cell -> cell.error()[output]).max()
                    : OptionalDouble.empty();
            proved.add(new ProvedOutput(outputs.names().get(k), hull.lo(), hull.hi(), bound));
        }
        return proved;
    }

    private static Interval hull(List<CellBounds> cells, int k) {
        return cells.stream()
                .map(cell -> cell.range()[k])
                .reduce(Interval::hull)
                .orElseThrow();
    }
}
