package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.product.PathDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a simulation: from today to a product's first date, from date to date, each cut into equal parts where the model
 * allows no step so long.
 *
 * <p>Lengths move with expiry as dates do. Steps of one length share it exactly, although k/n - (k - 1)/n is not 1/n to the last
 * digit: what is shared is computed once.
 */
final class TimeSteps {
    /** Lengths that differ by less than this share of expiry are one length, rounded differently. */
    private static final double ROUNDING = 1e-13;

    private final List<PathDate> dates;
    private final int[] parts;
    private final PathDate[] lengths;
    private final int[] dateOfStep;

    /** @throws IllegalArgumentException if there is no date, or a date is not later than the one before while expiry is > 0 */
    TimeSteps(List<PathDate> dates, double expiry, double longestStep) {
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("a product must have a date: dates=[]");
        }
        this.dates = dates;
        this.parts = new int[dates.size()];
        this.lengths = new PathDate[dates.size()];
        final List<Integer> owners = new ArrayList<>();
        for (int k = 0; k < parts.length; k++) {
            lengths[k] = length(k, expiry);
            final double years = lengths[k].at(expiry);
            if (!(years > 0.0) && expiry > 0.0) {
                throw new IllegalArgumentException("dates must increase from today to expiry: dates[" + k + "]="
                        + dates.get(k).at(expiry) + ", step=" + years + ", expiry=" + expiry);
            }
            parts[k] = (int) Math.max(1.0, Math.ceil(years / longestStep - ROUNDING));
            for (int part = 0; part < parts[k]; part++) {
                owners.add(k);
            }
        }
        this.dateOfStep = owners.stream().mapToInt(Integer::intValue).toArray();
    }

    private PathDate length(int k, double expiry) {
        final PathDate date = dates.get(k);
        if (k == 0) {
            return date;
        }
        final PathDate before = dates.get(k - 1);
        final PathDate length = new PathDate(date.share() - before.share(), date.offset() - before.offset());
        for (int earlier = 0; earlier < k; earlier++) {
            if (isAlike(lengths[earlier], length, expiry)) {
                return lengths[earlier];
            }
        }
        return length;
    }

    private static boolean isAlike(PathDate a, PathDate b, double expiry) {
        return Math.abs(a.share() - b.share()) <= ROUNDING && Math.abs(a.offset() - b.offset()) <= ROUNDING * expiry;
    }

    /** Number of steps. */
    int count() {
        return dateOfStep.length;
    }

    /** Number of dates. */
    int dates() {
        return parts.length;
    }

    /** Whether some step ends between dates. */
    boolean areFiner() {
        return count() > dates();
    }

    /** The date that step {@code step} ends on, or leads to. */
    int date(int step) {
        return dateOfStep[step];
    }

    /** Whether step {@code step} ends on its date. */
    boolean endsOnDate(int step) {
        return step + 1 == dateOfStep.length || dateOfStep[step + 1] != dateOfStep[step];
    }

    /** Date k in years. */
    <T extends Real<T>> T time(int k, T expiry) {
        return dates.get(k).at(expiry);
    }

    /** Years from the date before, or today, to date k. */
    <T extends Real<T>> T sinceDateBefore(int k, T expiry) {
        return lengths[k].at(expiry);
    }

    /** Length in years of each step that leads to date k. */
    <T extends Real<T>> T length(int k, T expiry) {
        final T whole = sinceDateBefore(k, expiry);
        return parts[k] == 1 ? whole : whole.dividedBy(parts[k]);
    }

    /** Whether steps to dates k and l are of one length, whatever expiry. */
    boolean areAlike(int k, int l) {
        return lengths[k] == lengths[l] && parts[k] == parts[l];
    }

    /** The ends of all steps in years when expiry is that. */
    double[] ends(double expiry) {
        final double[] ends = new double[count()];
        for (int step = 0; step < ends.length; step++) {
            final int date = dateOfStep[step];
            final double length = lengths[date].at(expiry) / parts[date];
            ends[step] = endsOnDate(step) ? dates.get(date).at(expiry) : ends(step, ends) + length;
        }
        return ends;
    }

    private static double ends(int step, double[] ends) {
        return step == 0 ? 0.0 : ends[step - 1];
    }

    /** The longest step in years when expiry is that. */
    double longest(double expiry) {
        double longest = 0.0;
        for (int k = 0; k < parts.length; k++) {
            longest = Math.max(longest, lengths[k].at(expiry) / parts[k]);
        }
        return longest;
    }
}
