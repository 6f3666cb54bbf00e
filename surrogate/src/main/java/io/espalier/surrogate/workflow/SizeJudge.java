package io.espalier.surrogate.workflow;

import io.espalier.pricing.Pricer;
import io.espalier.surrogate.certify.ComparisonSet;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.CriticalSizePlan;
import io.espalier.surrogate.prune.FitErrors;
import io.espalier.surrogate.prune.SizeFitting;
import io.espalier.surrogate.prune.SizeFitting.JudgingSet;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Judges networks of a search for the critical size at points uniform over the served box, others than those of any report.
 *
 * <p>Where the reference is exact its answers judge. Elsewhere rows that no training sees do, as many as train: single rows are far too
 * noisy to tell 1e-4 apart, so what judges is a network of sixteen nodes a layer that has learnt them. Its own noise counts against every
 * candidate; where that alone leaves the bands, labels limit. Each set has points, and rows, of its own.
 */
final class SizeJudge implements SizeFitting.Judge {
    private static final int POINTS = 4096;
    private static final long POINTS_SEED = 20_241_128L;
    /** Judging rows are those of another seed, far from any that a user would count through. */
    private static final long ROWS_SEED = 0x5EED_0F_5E7L << 20;

    private final SurrogateSpec spec;
    private final Material material;
    private final Reference reference;
    private final Allowance allowance;
    private final int layers;
    private final int threads;
    private final Map<JudgingSet, ComparisonSet> sets = new EnumMap<>(JudgingSet.class);

    /** @param layers hidden layers of the network that smooths rows */
    SizeJudge(
            SurrogateSpec spec, Material material, Reference reference, Allowance allowance, int layers, int threads) {
        this.spec = spec;
        this.material = material;
        this.reference = reference;
        this.allowance = allowance;
        this.layers = layers;
        this.threads = threads;
    }

    @Override
    public FitErrors errors(Network network, JudgingSet set) {
        List<OutputFit> fits = sets.computeIfAbsent(set, this::compared).fits(pricer(network, material));
        return new FitErrors(error(fits.get(0)), error(fits.get(1)), error(fits.get(2)));
    }

    private static double error(OutputFit fit) {
        return 1.0 - fit.r2();
    }

    private ComparisonSet compared(JudgingSet set) {
        Pricer judge = reference.isExact() ? reference.pricer() : smoothedRows(set);
        return new ComparisonSet(judge, spec.served(), POINTS, POINTS_SEED + set.ordinal());
    }

    private Pricer smoothedRows(JudgingSet set) {
        SurrogateSpec others = spec.withSeed(spec.seed() + ROWS_SEED + set.ordinal());
        Material rows = new Material(others, threads);
        SizeTrainer trainer = new SizeTrainer(others, rows, new StagePlans(others, threads), allowance, threads);
        List<Integer> sizes = Collections.nCopies(layers, CriticalSizePlan.CALIBRATION_NODES);
        return pricer(trainer.refit(trainer.fresh(sizes, others.seed()), 2, others.seed()), rows);
    }

    private Pricer pricer(Network network, Material of) {
        return SurrogatePricer.uncertified(network, of.form(), spec.sampling().layout(), spec.served());
    }
}
