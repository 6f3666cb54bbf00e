package io.espalier.surrogate.certify;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Looks for the points of a box where a candidate's outputs are farthest from the reference's, each output's own.
 *
 * <p>Uniform points alone seldom come near the corners, where a surrogate errs most, and so understate the largest error
 * several times. This asks uniform points, corners (all of them up to 1,024, else as many drawn ones) and points on the diagonals
 * between opposite corners, the steepest of them closely, then climbs from each output's worst by a compass search: a step up or down in
 * one coordinate, alone or with the others giving way so that the price stays, while that is worse, else half the step. What it finds is a lower bound of the true largest error, no proof. For an exact
 * reference: of a noisy one it finds the noise.
 */
public final class LargestErrorSearch {
    private static final int MOST_CORNERS = 1024;
    private static final double[] ON_THE_DIAGONAL = {1.0, 0.75, 0.5, 0.25};
    private static final int CLIMBS = 8;
    /** Points that all climbs together may ask, so that many outputs of many columns end in seconds. */
    private static final int MOST_CLIMBED = 1 << 18;

    private static final int LEAST_CLIMBED = 1024;
    private static final int CLIMBED_WEIGHTS = 200_000_000;

    private static final int STEEPEST_POINTS = 1024;
    private static final double FIRST_STEP = 0.5;
    private static final double LAST_STEP = 1e-4;

    private final Pricer candidate;
    private final Pricer reference;
    private final Box box;
    private final List<Output> outputs;
    private final List<PriorityQueue<Found>> worst;
    private final Valuation ours;
    private final Valuation theirs;
    private final int climbed;
    private int evaluations;

    /** Where the largest error of one output was found, how large it is (absolute), and how many points had been asked. */
    public record Found(double[] x, double error, int evaluations) {}

    /**
     * Searches {@code box} for the largest error of the value; the same seed searches the same points.
     *
     * @param points number of uniform points
     * @throws IllegalArgumentException if the layouts differ, or nowhere in the box do both answer
     */
    public static Found search(Pricer candidate, Pricer reference, Box box, int points, long seed) {
        List<Output> value = Output.of(candidate.layout()).subList(0, 1);
        return new LargestErrorSearch(candidate, reference, box, value, Valuation::of, MOST_CLIMBED)
                .run(points, seed)
                .values()
                .iterator()
                .next();
    }

    /**
     * The same of every output, by its name: value, {@code d_<column>}, {@code gamma}. An output that one of the two never gives is not
     * there.
     *
     * @throws IllegalArgumentException as above
     */
    public static Map<String, Found> searchEach(Pricer candidate, Pricer reference, Box box, int points, long seed) {
        return searchEach(candidate, reference, box, points, seed, MOST_CLIMBED);
    }

    /**
     * The same with less climbing, for candidates that take long to answer.
     *
     * @param climbed points that all climbs together may ask, {@link #climbed}
     */
    public static Map<String, Found> searchEach(
            Pricer candidate, Pricer reference, Box box, int points, long seed, int climbed) {
        List<Output> all = Output.of(candidate.layout());
        LargestErrorSearch search =
                new LargestErrorSearch(candidate, reference, box, all, Valuation::withCurvature, climbed);
        return search.run(points, seed);
    }

    /** Points for climbs on a network of that many weights and biases: fewer where each takes longer. */
    public static int climbed(int parameters) {
        return Math.max(LEAST_CLIMBED, Math.min(MOST_CLIMBED, CLIMBED_WEIGHTS / parameters));
    }

    private LargestErrorSearch(
            Pricer candidate,
            Pricer reference,
            Box box,
            List<Output> outputs,
            Function<FactorLayout, Valuation> valuation,
            int climbed) {
        if (!candidate.layout().equals(reference.layout())
                || box.size() != candidate.layout().size()) {
            throw new IllegalArgumentException("candidate, reference and box must have the same columns: candidate="
                    + candidate.layout() + ", reference=" + reference.layout() + ", box.size=" + box.size());
        }
        this.candidate = candidate;
        this.reference = reference;
        this.box = box;
        this.outputs = outputs;
        this.climbed = climbed;
        worst = outputs.stream()
                .map(output -> new PriorityQueue<>(Comparator.comparingDouble(Found::error)))
                .toList();
        ours = valuation.apply(candidate.layout());
        theirs = valuation.apply(candidate.layout());
    }

    private Map<String, Found> run(int points, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        uniform(points, random);
        cornersAndDiagonals(random);
        steepestDiagonal();
        Map<String, Found> found = new LinkedHashMap<>();
        for (int k = 0; k < outputs.size(); k++) {
            if (!worst.get(k).isEmpty()) {
                found.put(outputs.get(k).name(), climbAll(k));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "candidate and reference must both answer somewhere in the box: box=" + box);
        }
        return found;
    }

    private void uniform(int points, UniformRandomProvider random) {
        double[] share = new double[box.size()];
        for (int point = 0; point < points; point++) {
            Arrays.setAll(share, j -> random.nextDouble());
            remember(at(share));
        }
    }

    private void cornersAndDiagonals(UniformRandomProvider random) {
        int d = box.size();
        boolean every = d < Integer.SIZE - 1 && 1 << d <= MOST_CORNERS;
        double[] corner = new double[d];
        double[] share = new double[d];
        for (int k = 0; k < (every ? 1 << d : MOST_CORNERS); k++) {
            final int bits = k;
            Arrays.setAll(corner, j -> every ? bits >> j & 1 : random.nextInt(2));
            for (double part : ON_THE_DIAGONAL) {
                Arrays.setAll(share, j -> 0.5 + part * (corner[j] - 0.5));
                remember(at(share));
            }
        }
        Arrays.fill(share, 0.5);
        remember(at(share));
    }

    /** From the corner where the price is lowest to the one where it is highest: in many dimensions random points stay near the middle. */
    private void steepestDiagonal() {
        double[] share = new double[box.size()];
        Arrays.fill(share, 0.5);
        double[] slope = slopeAt(at(share));
        for (int k = 0; k <= STEEPEST_POINTS; k++) {
            double part = (double) k / STEEPEST_POINTS;
            Arrays.setAll(share, j -> slope[j] < 0.0 ? 1.0 - part : part);
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
        if (!ask(x)) {
            return;
        }
        for (int k = 0; k < outputs.size(); k++) {
            double error = error(k);
            PriorityQueue<Found> starts = worst.get(k);
            // A NaN, where one of the two does not give this output, fails the comparison.
            if (error >= 0.0) {
                starts.add(new Found(x, error, evaluations));
                if (starts.size() > CLIMBS) {
                    starts.poll();
                }
            }
        }
    }

    /** Whether both answer at {@code x}. */
    private boolean ask(double[] x) {
        evaluations++;
        return candidate.tryPrice(x, ours) && reference.tryPrice(x, theirs);
    }

    /** The absolute error of an output where both were asked last. */
    private double error(int k) {
        return Math.abs(outputs.get(k).of(ours) - outputs.get(k).of(theirs));
    }

    private Found climbAll(int k) {
        int last = evaluations + climbed / outputs.size();
        List<Found> starts = new ArrayList<>(worst.get(k));
        starts.sort(Comparator.comparingDouble(Found::error).reversed());
        Found best = starts.get(0);
        for (Found start : starts) {
            Found top = climb(k, start, last);
            best = top.error() > best.error() ? top : best;
        }
        return new Found(best.x(), best.error(), evaluations);
    }

    private Found climb(int k, Found start, int last) {
        Found here = start;
        for (double step = FIRST_STEP; step >= LAST_STEP && evaluations < last; ) {
            Found better = worstNeighbour(k, here, step);
            if (better == here) {
                step *= 0.5;
            } else {
                here = better;
            }
        }
        return here;
    }

    private Found worstNeighbour(int k, Found here, double step) {
        double[] slope = slopeAt(here.x());
        Found most = here;
        for (int j = 0; j < box.size(); j++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double by = sign * step * width(j);
                most = worse(k, moved(here.x(), j, by), most);
                most = worse(k, movedOnTheLevel(here.x(), slope, j, by), most);
            }
        }
        return most;
    }

    private Found worse(int k, double[] x, Found most) {
        return ask(x) && error(k) > most.error() ? new Found(x, error(k), evaluations) : most;
    }

    private double width(int j) {
        return box.high()[j] - box.low()[j];
    }

    private double[] slopeAt(double[] x) {
        return ask(x) ? ours.gradient().clone() : new double[x.length];
    }

    private double[] moved(double[] from, int j, double by) {
        double[] x = from.clone();
        x[j] = clip(j, x[j] + by);
        return x;
    }

    /**
     * The same move, with the others giving way so that the price stays: a surrogate's error is a narrow ridge across the direction in which
     * the price moves, and is largest where one goes along that ridge into a corner.
     */
    private double[] movedOnTheLevel(double[] from, double[] slope, int j, double by) {
        double[] x = moved(from, j, by);
        double give = slope[j] * (x[j] - from[j]);
        double room = 0.0;
        for (int i = 0; i < x.length; i++) {
            room += mayGive(from, slope, i, j, give) ? square(slope[i] * width(i)) : 0.0;
        }
        for (int i = 0; i < x.length && room > 0.0; i++) {
            if (mayGive(from, slope, i, j, give)) {
                x[i] = clip(i, x[i] - give * slope[i] * square(width(i)) / room);
            }
        }
        return x;
    }

    /** Whether coordinate {@code i} is another than {@code j} and not yet at the end towards which it would have to give. */
    private boolean mayGive(double[] from, double[] slope, int i, int j, double give) {
        boolean down = give * slope[i] > 0.0;
        return i != j && (down ? from[i] > box.low()[i] : from[i] < box.high()[i]);
    }

    private static double square(double number) {
        return number * number;
    }
}
