package io.espalier.surrogate.select;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Delta-min: how far apart networks that learnt gradients and networks that did not lie, by size, and what that is said to bound.
 *
 * <p>The paper (Eq. 8) takes the size where the mean errors of both lie closest for an upper bound on the size worth having. They also
 * lie close where both are too small, so that the printed rule often names the smallest; {@link #robustBound} looks right of the widest gap
 * only, and says NO_BOUND where the answer is the grid's edge. Neither bounds the network that learnt gradients: a diagnostic, never a cut.
 *
 * @param sizes ascending, each with the same draws
 */
public record DeltaMin(List<SizeErrors> sizes) {
    /** Paired draws below which the robust procedure does not answer. */
    public static final int FEWEST_DRAWS = 5;

    /** @throws IllegalArgumentException if there is no size, they do not ascend, or their draws differ in number */
    public DeltaMin {
        sizes = List.copyOf(sizes);
        boolean inOrder = !sizes.isEmpty();
        for (int i = 1; inOrder && i < sizes.size(); i++) {
            inOrder = sizes.get(i).size() > sizes.get(i - 1).size()
                    && sizes.get(i).draws() == sizes.get(0).draws();
        }
        if (!inOrder) {
            throw new IllegalArgumentException("sizes must ascend and have the same draws: sizes="
                    + sizes.stream().map(SizeErrors::size).toList() + ", draws="
                    + sizes.stream().map(SizeErrors::draws).toList());
        }
    }

    /** Paired draws of every size. */
    public int draws() {
        return sizes.get(0).draws();
    }

    /** The rule as printed: the size where the mean errors of both ways are closest, the smallest of several. */
    public int printedBound() {
        return sizes.get(closest(0)).size();
    }

    /** The printed rule asked of each draw by itself, as whoever trains once does. */
    public List<Integer> singleDrawBounds() {
        return IntStream.range(0, draws())
                .mapToObj(draw -> new DeltaMin(
                        sizes.stream().map(size -> size.single(draw)).toList()))
                .map(DeltaMin::printedBound)
                .toList();
    }

    /**
     * The procedure that holds up: sizes left of the widest gap are ignored; of the others the bound is the largest whose gap lies within
     * one standard error, over paired draws, of the narrowest; none where that is the grid's edge.
     *
     * @throws IllegalArgumentException if there are fewer than {@link #FEWEST_DRAWS} draws
     */
    public RobustBound robustBound() {
        if (draws() < FEWEST_DRAWS) {
            throw new IllegalArgumentException(
                    "the robust bound needs at least " + FEWEST_DRAWS + " paired draws: draws=" + draws());
        }
        int peak = IntStream.range(0, sizes.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> gap(sizes.get(i))))
                .orElseThrow();
        int minimum = closest(peak);
        int bound = IntStream.range(minimum, sizes.size())
                .filter(i -> i == minimum || isAsClose(sizes.get(i), sizes.get(minimum)))
                .max()
                .orElseThrow();
        boolean atTheEdge = bound == sizes.size() - 1;
        return new RobustBound(
                atTheEdge
                        ? OptionalInt.empty()
                        : OptionalInt.of(sizes.get(bound).size()),
                sizes.get(peak).size(),
                sizes.get(minimum).size());
    }

    /** The size with the lowest mean error of one way, the smallest of several. */
    public int best(Arm arm) {
        return sizes.stream()
                .min(Comparator.comparingDouble(size -> size.mean(arm)))
                .orElseThrow()
                .size();
    }

    /**
     * The smallest size whose mean error is within one standard error of the best's.
     *
     * @param arm the way that ships
     * @throws IllegalArgumentException if there are fewer than two draws
     */
    public int withinOneStandardError(Arm arm) {
        return sizes.get(OneStandardError.first(
                        sizes.stream().map(size -> size.of(arm)).toList()))
                .size();
    }

    private static double gap(SizeErrors size) {
        return Math.abs(size.gain());
    }

    private int closest(int from) {
        return IntStream.range(from, sizes.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> gap(sizes.get(i))))
                .orElseThrow();
    }

    /** Gaps are compared draw by draw, each with the sign of its mean: data and weights of a draw are common to all sizes. */
    private static boolean isAsClose(SizeErrors size, SizeErrors narrowest) {
        DrawMean apart = DrawMean.ofDifferences(signedGaps(size), signedGaps(narrowest));
        return apart.mean() <= apart.standardError();
    }

    private static List<Double> signedGaps(SizeErrors size) {
        double sign = Math.signum(size.gain());
        return IntStream.range(0, size.draws())
                .mapToObj(draw ->
                        sign * (size.plain().get(draw) - size.withGradients().get(draw)))
                .toList();
    }
}
