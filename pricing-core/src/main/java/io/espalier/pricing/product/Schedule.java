package io.espalier.pricing.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dates of a product after today, up to expiry T: n equally spaced ones T/n, 2 T/n, ..., T, or given times in years.
 *
 * <p>Equally spaced dates move with T; given times are held, but for one that equals T. Immutable.
 */
public final class Schedule {
    private final int count;
    private final double[] times;

    private Schedule(int count, double[] times) {
        this.count = count;
        this.times = times;
    }

    /**
     * T/n, 2 T/n, ..., T.
     *
     * @throws IllegalArgumentException if n is not at least 1
     */
    public static Schedule equallySpaced(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a schedule must have at least one date: n=" + n);
        }
        return new Schedule(n, new double[0]);
    }

    /**
     * Given times in years; copied.
     *
     * @throws IllegalArgumentException if there is none, or they do not increase from above 0, or one is not finite
     */
    public static Schedule of(double... times) {
        Terms.finite("times", times);
        double before = 0.0;
        for (int k = 0; k < times.length; k++) {
            if (!(times[k] > before)) {
                throw new IllegalArgumentException("times of a schedule must increase from above 0: times[" + k + "]="
                        + times[k] + ", before=" + before);
            }
            before = times[k];
        }
        return new Schedule(times.length, times.clone());
    }

    /** Number of dates. */
    public int count() {
        return count;
    }

    /** Whether the dates are n equally spaced ones. */
    public boolean isEquallySpaced() {
        return times.length == 0;
    }

    /** The dates for a given expiry, increasing. */
    public List<PathDate> dates(double expiry) {
        return isEquallySpaced()
                ? IntStream.rangeClosed(1, count)
                        .mapToObj(k -> PathDate.ofShare(k, count))
                        .toList()
                : Arrays.stream(times).mapToObj(t -> PathDate.of(t, expiry)).toList();
    }

    /** The dates, and expiry after them where it is not the last of them. */
    public List<PathDate> datesThrough(double expiry) {
        final List<PathDate> dates = new ArrayList<>(dates(expiry));
        if (!reaches(expiry)) {
            dates.add(PathDate.EXPIRY);
        }
        return List.copyOf(dates);
    }

    /** The dates in years, a copy. */
    public double[] times(double expiry) {
        return dates(expiry).stream().mapToDouble(date -> date.at(expiry)).toArray();
    }

    /** Whether the last date is expiry. */
    public boolean reaches(double expiry) {
        return isEquallySpaced() || times[count - 1] == expiry;
    }

    /** The schedule when expiry moves: a time that equals the old one becomes the new one. */
    Schedule moved(double oldExpiry, double newExpiry) {
        if (isEquallySpaced() || !reaches(oldExpiry)) {
            return this;
        }
        final double[] moved = times.clone();
        moved[count - 1] = newExpiry;
        return of(moved);
    }

    /** @throws IllegalArgumentException if a date lies after expiry */
    void requireWithin(String name, double expiry) {
        if (!isEquallySpaced() && times[count - 1] > expiry) {
            throw new IllegalArgumentException(name + " must not lie after expiry: " + name + "[" + (count - 1) + "]="
                    + times[count - 1] + ", expiry=" + expiry);
        }
    }

    @Override
    public String toString() {
        return isEquallySpaced() ? Integer.toString(count) : Arrays.toString(times);
    }

    /** Equal where the dates are given alike: n equally spaced ones are not the list of their times. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that && count == that.count && Arrays.equals(times, that.times);
    }

    @Override
    public int hashCode() {
        return 31 * count + Arrays.hashCode(times);
    }
}
