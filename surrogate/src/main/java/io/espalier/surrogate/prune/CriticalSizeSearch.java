package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.SizeTrial.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Finds the smallest network whose errors of value, deltas and gamma stay inside bands: pruning "to the critical size".
 *
 * <p>Down: half of the nodes go at once, and fewer as that fails; one by one a size is tried hard ({@link SizeAttempts}), and the way ends
 * after sizes in a row that failed. Up: from one node a layer, to the size that the way down found. Then the smallest size that passed
 * must hold on several seeds and on points that nothing was chosen by, else one node more. Where not even sixteen nodes a layer stay inside
 * the bands it is the labels that limit.
 */
public final class CriticalSizeSearch {
    /** A fit that far outside its bands is not tried harder on the way up: its size is to blame. */
    private static final double PROMISING = 30.0;

    private final SizeFitting fitting;
    private final Criterion criterion;
    private final Fold fold;
    private final NodeRemoval removal;
    private final Consumer<SizeTrial> listener;

    /**
     * A search over what {@code fitting} trains; the least significant of all layers goes by {@code criterion}, whose numbers must compare
     * across layers.
     *
     * @param listener told of every trial
     */
    public CriticalSizeSearch(SizeFitting fitting, Criterion criterion, Fold fold, Consumer<SizeTrial> listener) {
        this.fitting = fitting;
        this.criterion = criterion;
        this.fold = fold;
        this.removal = new NodeRemoval(criterion, fold);
        this.listener = listener;
    }

    /** Searches; same fitting and plan, same result. */
    public CriticalSize search(CriticalSizePlan plan) {
        SizeAttempts attempts = new SizeAttempts(fitting, plan, listener);
        SizeCandidate top = attempts.fromFresh(plan.start());
        if (!top.passed() && !plan.start().equals(plan.calibration())) {
            top = attempts.fromFresh(plan.calibration());
        }
        if (!top.passed()) {
            return none(plan, attempts, true);
        }
        down(plan, attempts, top);
        up(plan, attempts);
        return confirm(plan, attempts, top);
    }

    private void down(CriticalSizePlan plan, SizeAttempts attempts, SizeCandidate top) {
        SizeCandidate current = top;
        int step = Integer.MAX_VALUE;
        int failed = 0;
        while (failed < plan.failures() && NodeRemoval.removable(current.network()) > 0) {
            step = Math.min(step, Math.max(1, Math.min(current.trial().nodes() / 2, removable(current))));
            Network smaller = removal.without(current.network(), step);
            SizeCandidate next =
                    step > 1 ? attempts.once(smaller, Source.PRUNED, 1) : attempts.from(smaller, Source.PRUNED);
            failed = next.passed() || step > 1 ? 0 : failed + 1;
            // One by one the way goes on from a size that failed too: the next one may well pass.
            current = next.passed() || step == 1 ? next : current;
            step = next.passed() ? step : Math.max(1, step / 2);
        }
    }

    private static int removable(SizeCandidate candidate) {
        return NodeRemoval.removable(candidate.network());
    }

    private void up(CriticalSizePlan plan, SizeAttempts attempts) {
        List<Integer> sizes = Collections.nCopies(plan.start().size(), 1);
        if (nodes(sizes) >= attempts.fewest().orElseThrow()) {
            return;
        }
        SizeCandidate current = promising(attempts, attempts.once(attempts.fresh(sizes), Source.FRESH, 1));
        sizes = NetworkGrowth.next(sizes);
        while (!current.passed() && nodes(sizes) < attempts.fewest().orElseThrow()) {
            Network fresh = attempts.fresh(sizes);
            Network grown = NetworkGrowth.grown(current.network(), fresh);
            // What the smaller network has got stuck in, the larger one need not.
            SizeCandidate best = attempts.once(grown, Source.GROWN, 1).better(attempts.once(fresh, Source.FRESH, 1));
            current = promising(attempts, best);
            sizes = NetworkGrowth.next(sizes);
        }
    }

    private static SizeCandidate promising(SizeAttempts attempts, SizeCandidate fit) {
        boolean harder = !fit.passed() && fit.trial().over() <= PROMISING;
        return harder ? attempts.harder(fit) : fit;
    }

    private static int nodes(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    private CriticalSize confirm(CriticalSizePlan plan, SizeAttempts attempts, SizeCandidate top) {
        SizeCandidate smallest = attempts.passing().get(0);
        while (true) {
            List<SizeCandidate> held =
                    held(plan, attempts, smallest, top.trial().sizes());
            if (held.size() == plan.confirmations()) {
                return found(plan, attempts, smallest.trial().sizes(), held);
            }
            if (smallest.trial().nodes() >= top.trial().nodes()) {
                return none(plan, attempts, false);
            }
            smallest = oneMore(attempts, smallest);
        }
    }

    /** A fit with one node more: one that passed, else grown. */
    private static SizeCandidate oneMore(SizeAttempts attempts, SizeCandidate candidate) {
        return attempts.passing().stream()
                .filter(passing -> passing.trial().nodes() == candidate.trial().nodes() + 1)
                .findFirst()
                .orElseGet(() -> {
                    Network fresh =
                            attempts.fresh(NetworkGrowth.next(candidate.trial().sizes()));
                    return attempts.from(NetworkGrowth.grown(candidate.network(), fresh), Source.GROWN);
                });
    }

    private static CriticalSize found(
            CriticalSizePlan plan, SizeAttempts attempts, List<Integer> sizes, List<SizeCandidate> held) {
        SizeCandidate best = held.stream().reduce(SizeCandidate::better).orElseThrow();
        return new CriticalSize(
                plan.bands(), Optional.of(sizes), held.size(), false, best.network(), attempts.trials());
    }

    /** The networks of a size that hold on fresh points: the one that the search found, and of other seeds, until one fails. */
    private List<SizeCandidate> held(
            CriticalSizePlan plan, SizeAttempts attempts, SizeCandidate found, List<Integer> top) {
        List<SizeCandidate> held = new ArrayList<>();
        SizeCandidate next = found;
        while (next.passed() && held.size() < plan.confirmations()) {
            SizeCandidate confirmed = attempts.confirmed(next.network());
            if (!confirmed.passed()) {
                break;
            }
            held.add(confirmed);
            if (held.size() < plan.confirmations()) {
                next = again(attempts, found.trial().sizes(), top);
            }
        }
        return held;
    }

    /** The size once more on seeds of its own: from fresh weights, else pruned from a fresh network of the size that the way began at. */
    private SizeCandidate again(SizeAttempts attempts, List<Integer> sizes, List<Integer> top) {
        SizeCandidate best = attempts.fromFresh(sizes);
        boolean smaller =
                !sizes.equals(top) && IntStream.range(0, top.size()).allMatch(l -> sizes.get(l) <= top.get(l));
        if (best.passed() || !smaller) {
            return best;
        }
        Network large = attempts.refit(attempts.fresh(top), 1);
        PruningReport pruned = new SignificancePruner(criterion, fold, (network, round) -> attempts.refit(network, 1))
                .prune(large, PruningSchedule.halving(large, sizes));
        return best.better(attempts.once(pruned.network(), Source.PRUNED, 2));
    }

    private static CriticalSize none(CriticalSizePlan plan, SizeAttempts attempts, boolean labelLimited) {
        return new CriticalSize(
                plan.bands(),
                Optional.empty(),
                0,
                labelLimited,
                attempts.closest().network(),
                attempts.trials());
    }
}
