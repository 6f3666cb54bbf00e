package io.espalier.surrogate.certify;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Holds a candidate pricer against a reference at points uniform over a box; the same seed gives the same points.
 *
 * <p>Where the reference gives no number (a refused point, a Greek that it lacks) nothing is compared. A noisy reference
 * adds its own variance to every error here.
 */
public final class Validation {
    private final FactorLayout layout;
    private final FitSums value = new FitSums(ValidationReport.VALUE);
    private final FitSums[] columns;
    private final FitSums deltas = new FitSums(ValidationReport.DELTAS);
    private final FitSums gamma = new FitSums(ValidationReport.GAMMA);

    /** Compares at {@code points} points of {@code box}. */
    public static ValidationReport compare(Pricer candidate, Pricer reference, Box box, int points, long seed) {
        return compare(candidate, reference, box, points, seed, (x, ours, theirs) -> {});
    }

    /**
     * Compares, and shows every compared point to {@code observer}.
     *
     * @throws IllegalArgumentException if the layouts differ, there is no point, or the candidate does not serve the box
     */
    public static ValidationReport compare(
            Pricer candidate, Pricer reference, Box box, int points, long seed, ComparedPoint observer) {
        requireComparable(candidate, reference, box, points);
        Validation sums = new Validation(candidate.layout());
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        double[] x = new double[box.size()];
        Valuation ours = Valuation.withCurvature(candidate.layout());
        Valuation theirs = Valuation.withCurvature(candidate.layout());
        int refused = 0;
        for (int point = 0; point < points; point++) {
            draw(random, box, candidate.stepColumn(), x);
            requireServed(candidate.tryPrice(x, ours), candidate, box);
            if (reference.tryPrice(x, theirs)) {
                sums.add(ours, theirs);
                observer.accept(x, ours, theirs);
            } else {
                refused++;
            }
        }
        return sums.report(points, refused, seed);
    }

    /**
     * Compares at points that the reference chose; those that the candidate does not serve count as refused, the report's seed is 0.
     *
     * @throws IllegalArgumentException if there is no point
     */
    public static ValidationReport compareAt(Pricer candidate, GivenAnswers given, ComparedPoint observer) {
        requirePoints(given.size());
        Validation sums = new Validation(candidate.layout());
        double[] x = new double[candidate.layout().size()];
        Valuation ours = Valuation.withCurvature(candidate.layout());
        Valuation theirs = Valuation.withCurvature(candidate.layout());
        int refused = 0;
        for (int point = 0; point < given.size(); point++) {
            theirs.clear();
            given.read(point, x, theirs);
            if (candidate.tryPrice(x, ours)) {
                sums.add(ours, theirs);
                observer.accept(x, ours, theirs);
            } else {
                refused++;
            }
        }
        return sums.report(given.size(), refused, 0L);
    }

    private Validation(FactorLayout layout) {
        this.layout = layout;
        columns = layout.names().stream()
                .map(name -> new FitSums(ValidationReport.DERIVATIVE_PREFIX + name))
                .toArray(FitSums[]::new);
    }

    /** A uniform point of the box; on a whole step in that column, if it is one. */
    static void draw(UniformRandomProvider random, Box box, int stepColumn, double[] x) {
        for (int j = 0; j < x.length; j++) {
            x[j] = box.low()[j] + random.nextDouble() * (box.high()[j] - box.low()[j]);
        }
        if (stepColumn >= 0) {
            x[stepColumn] = Math.min(
                    Math.floor(box.high()[stepColumn]),
                    Math.max(Math.ceil(box.low()[stepColumn]), Math.rint(x[stepColumn])));
        }
    }

    private void add(Valuation ours, Valuation theirs) {
        value.add(ours.value(), theirs.value());
        for (int j = 0; j < columns.length; j++) {
            columns[j].add(ours.gradient()[j], theirs.gradient()[j]);
        }
        for (int level : layout.levels()) {
            deltas.add(ours.gradient()[level], theirs.gradient()[level]);
        }
        if (layout.levels().length > 0) {
            gamma.add(Output.sum(ours.curvature()), Output.sum(theirs.curvature()));
        }
    }

    private ValidationReport report(int points, int refused, long seed) {
        Stream<FitSums> all = Stream.of(Stream.of(value), Stream.of(columns), Stream.of(deltas, gamma))
                .flatMap(sums -> sums);
        return new ValidationReport(points, refused, seed, all.map(FitSums::fit).toList());
    }

    private static void requireComparable(Pricer candidate, Pricer reference, Box box, int points) {
        if (!candidate.layout().equals(reference.layout())
                || box.size() != candidate.layout().size()) {
            throw new IllegalArgumentException("candidate, reference and box must have the same columns: candidate="
                    + candidate.layout() + ", reference=" + reference.layout() + ", box.size=" + box.size());
        }
        requirePoints(points);
        requireServed(
                candidate.domain().contains(box.low()) && candidate.domain().contains(box.high()), candidate, box);
    }

    private static void requirePoints(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("there must be at least one point: points=" + points);
        }
    }

    private static void requireServed(boolean served, Pricer candidate, Box box) {
        if (!served) {
            throw new IllegalArgumentException(
                    "the candidate must serve the whole box: box=" + box + ", domain=" + candidate.domain());
        }
    }
}
