package io.espalier.surrogate.certify;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Looks for the point of a box where a candidate's value is farthest from the reference's.
 *
 * <p>Uniform points alone seldom come near the corners, where a surrogate errs most, and so understate the largest error
 * several times. This asks uniform points, corners (all of them up to 1,024, else as many drawn ones) and the midpoints
 * between centre and corner, then climbs from the worst by a compass search: a step up or down in one coordinate while
 * that is worse, else half the step. What it finds is a lower bound of the true largest error, no proof. For an exact
 * reference: of a noisy one it finds the noise.
 */
public final class LargestErrorSearch {
    private static final int MOST_CORNERS = 1024;
    private static final int CLIMBS = 8;
    private static final double FIRST_STEP = 0.125;
    private static final double LAST_STEP = 1e-4;

    private final Pricer candidate;
    private final Pricer reference;
    private final Box box;
    private final Valuation ours;
    private final Valuation theirs;
    private final PriorityQueue<Found> worst = new PriorityQueue<>(Comparator.comparingDouble(Found::error));
    private int evaluations;

    /** Where the largest error was found, how large it is (absolute), and how many points were asked. */
    public record Found(double[] x, double error, int evaluations) {}

    /**
     * Searches {@code box}; the same seed searches the same points.
     *
     * @param points number of uniform points
     * @throws IllegalArgumentException if the layouts differ, or nowhere in the box do both answer
     */
    public static Found search(Pricer candidate, Pricer reference, Box box, int points, long seed) {
        LargestErrorSearch search = new LargestErrorSearch(candidate, reference, box);
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        search.uniform(points, random);
        search.cornersAndHalfway(random);
        return search.climbAll();
    }

    private LargestErrorSearch(Pricer candidate, Pricer reference, Box box) {
        if (!candidate.layout().equals(reference.layout())
                || box.size() != candidate.layout().size()) {
            throw new IllegalArgumentException("candidate, reference and box must have the same columns: candidate="
                    + candidate.layout() + ", reference=" + reference.layout() + ", box.size=" + box.size());
        }
        this.candidate = candidate;
        this.reference = reference;
        this.box = box;
        ours = Valuation.of(candidate.layout());
        theirs = Valuation.of(candidate.layout());
    }

    private void uniform(int points, UniformRandomProvider random) {
        double[] share = new double[box.size()];
        for (int point = 0; point < points; point++) {
            Arrays.setAll(share, j -> random.nextDouble());
            remember(at(share));
        }
    }

    private void cornersAndHalfway(UniformRandomProvider random) {
        int d = box.size();
        boolean every = d < Integer.SIZE - 1 && 1 << d <= MOST_CORNERS;
        double[] share = new double[d];
        for (int k = 0; k < (every ? 1 << d : MOST_CORNERS); k++) {
            final int corner = k;
            Arrays.setAll(share, j -> every ? corner >> j & 1 : random.nextInt(2));
            remember(at(share));
            Arrays.setAll(share, j -> 0.25 + 0.5 * share[j]);
            remember(at(share));
        }
    }

    private double[] at(double[] share) {
        double[] x = new double[share.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = clip(j, box.low()[j] + share[j] * (box.high()[j] - box.low()[j]));
        }
        return x;
    }

    private double clip(int j, double coordinate) {
        return Math.max(box.low()[j], Math.min(box.high()[j], coordinate));
    }

    private void remember(double[] x) {
        double error = error(x);
        if (error >= 0.0) {
            worst.add(new Found(x, error, evaluations));
            if (worst.size() > CLIMBS) {
                worst.poll();
            }
        }
    }

    /** The absolute error at {@code x}; NaN, which no comparison prefers, where one of the two does not answer. */
    private double error(double[] x) {
        evaluations++;
        return candidate.tryPrice(x, ours) && reference.tryPrice(x, theirs)
                ? Math.abs(ours.value() - theirs.value())
                : Double.NaN;
    }

    private Found climbAll() {
        return worst.stream()
                .map(this::climb)
                .max(Comparator.comparingDouble(Found::error))
                .map(found -> new Found(found.x(), found.error(), evaluations))
                .orElseThrow(() -> new IllegalArgumentException(
                        "candidate and reference must both answer somewhere in the box: box=" + box));
    }

    private Found climb(Found start) {
        Found here = start;
        for (double step = FIRST_STEP; step >= LAST_STEP; ) {
            Found better = worstNeighbour(here, step);
            if (better == here) {
                step *= 0.5;
            } else {
                here = better;
            }
        }
        return here;
    }

    private Found worstNeighbour(Found here, double step) {
        Found most = here;
        for (int j = 0; j < box.size(); j++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] x = here.x().clone();
                x[j] = clip(j, x[j] + sign * step * (box.high()[j] - box.low()[j]));
                double error = error(x);
                if (error > most.error()) {
                    most = new Found(x, error, evaluations);
                }
            }
        }
        return most;
    }
}
