package io.espalier.pricing.label;

import io.espalier.pricing.engine.SmilePaths;
import io.espalier.pricing.market.FactorId;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which whole numbers of steps the rows of a plan have: rows in groups of {@value #GROUP}, one expiry each, since paths of one length are
 * simulated side by side.
 *
 * <p>Where T is a column, {@value #MOST} at most of the whole numbers of its range, spread as the plan's law spreads T.
 */
final class GarchExpiries {
    /** Rows of one expiry. */
    static final int GROUP = 64;

    private static final int MOST = 48;

    private final int[] steps;

    /** @throws IllegalArgumentException if T is too short for a derivative, or no whole number lies in its range */
    GarchExpiries(SamplingPlan plan, double held) {
        final int column = plan.layout().columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        final double low = column < 0 ? held : plan.box().low()[column];
        final double high = column < 0 ? held : plan.box().high()[column];
        final int first = (int) Math.ceil(low);
        final int last = (int) Math.floor(high);
        if (first < SmilePaths.LEAST_STEPS || first > last) {
            throw new IllegalArgumentException("T must be a whole number of steps, at least " + SmilePaths.LEAST_STEPS
                    + ": T.low=" + low + ", T.high=" + high);
        }
        final boolean logarithmic = plan.law() instanceof SamplingLaw.LogUniform;
        steps = IntStream.range(0, MOST)
                .mapToDouble(k -> (k + 0.5) / MOST)
                .mapToInt(u -> (int) Math.round(
                        logarithmic ? first * Math.pow((double) last / first, u) : first + u * (last - first)))
                .toArray();
        steps[0] = first;
        steps[MOST - 1] = last;
    }

    /** All of them, ascending. */
    int[] distinct() {
        return Arrays.stream(steps).distinct().toArray();
    }

    /** The steps of the rows of one group: in turn, by a stride that meets all. */
    int ofGroup(long group) {
        return steps[(int) (Math.floorMod(group * 17L, (long) MOST))];
    }
}
