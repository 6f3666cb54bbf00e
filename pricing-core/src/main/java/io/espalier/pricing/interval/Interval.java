package io.espalier.pricing.interval;

import java.util.Optional;

/**
 * A closed interval of real numbers, {@code lo <= x <= hi}, never empty; a side may be infinite.
 *
 * <p>Every operation contains all results of its operands' members: bounds are rounded outward by
 * {@link DirectedRounding}. The empty set is left out, so an intersection is optional. Where a set answers in two ways a
 * comparison says which is meant: certainly (for all members) or possibly (for some). Immutable. Source: IEEE 1788-2015,
 * chapters 9 and 10; Moore, Kearfott and Cloud (2009).
 */
public record Interval(double lo, double hi) {

    /** @throws IllegalArgumentException if the bounds are NaN, out of order, or hold no real number */
    public Interval {
        if (!(lo <= hi) || lo == Double.POSITIVE_INFINITY || hi == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "an interval must hold a real number between ordered bounds: lo=" + lo + ", hi=" + hi);
        }
        // One zero only, so that equal sets are equal records.
        lo += 0.0;
        hi += 0.0;
    }

    /** The set of one number. */
    public static Interval of(double x) {
        return new Interval(x, x);
    }

    /** All sums. */
    public Interval plus(Interval that) {
        return new Interval(DirectedRounding.addDown(lo, that.lo), DirectedRounding.addUp(hi, that.hi));
    }

    /** All sums with one number. */
    public Interval plus(double that) {
        return plus(of(that));
    }

    /** All differences. */
    public Interval minus(Interval that) {
        return plus(that.negate());
    }

    /** All opposites. */
    public Interval negate() {
        return new Interval(-hi, -lo);
    }

    /** All multiples by one number. */
    public Interval times(double factor) {
        return factor < 0.0
                ? new Interval(DirectedRounding.multiplyDown(hi, factor), DirectedRounding.multiplyUp(lo, factor))
                : new Interval(DirectedRounding.multiplyDown(lo, factor), DirectedRounding.multiplyUp(hi, factor));
    }

    /** All products of members chosen independently; {@code x.times(x)} is wider than the squares of x. */
    public Interval times(Interval that) {
        if (lo >= 0.0 && that.lo >= 0.0) {
            return new Interval(DirectedRounding.multiplyDown(lo, that.lo), DirectedRounding.multiplyUp(hi, that.hi));
        }
        return new Interval(
                Math.min(
                        Math.min(
                                DirectedRounding.multiplyDown(lo, that.lo), DirectedRounding.multiplyDown(lo, that.hi)),
                        Math.min(
                                DirectedRounding.multiplyDown(hi, that.lo),
                                DirectedRounding.multiplyDown(hi, that.hi))),
                Math.max(
                        Math.max(DirectedRounding.multiplyUp(lo, that.lo), DirectedRounding.multiplyUp(lo, that.hi)),
                        Math.max(DirectedRounding.multiplyUp(hi, that.lo), DirectedRounding.multiplyUp(hi, that.hi))));
    }

    /** The smallest interval that holds both. */
    public Interval hull(Interval that) {
        return new Interval(Math.min(lo, that.lo), Math.max(hi, that.hi));
    }

    /** What both hold, or nothing. */
    public Optional<Interval> intersect(Interval that) {
        double low = Math.max(lo, that.lo);
        double high = Math.min(hi, that.hi);
        return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    /** Distance of the bounds, rounded up. */
    public double width() {
        return DirectedRounding.addUp(hi, -lo);
    }

    /** A finite member: the middle, rounded; 0 of the whole line, the largest double beyond the bound of half a line. */
    public double midpoint() {
        if (Double.isInfinite(lo) || Double.isInfinite(hi)) {
            return unboundedMidpoint();
        }
        double middle = 0.5 * (lo + hi);
        return Double.isInfinite(middle) ? 0.5 * lo + 0.5 * hi : middle;
    }

    private double unboundedMidpoint() {
        if (Double.isInfinite(lo)) {
            return Double.isInfinite(hi) ? 0.0 : -Double.MAX_VALUE;
        }
        return Double.MAX_VALUE;
    }

    /** The most that a member differs from the {@link #midpoint}, rounded up. */
    public double radius() {
        double middle = midpoint();
        return Math.max(DirectedRounding.addUp(hi, -middle), DirectedRounding.addUp(middle, -lo));
    }

    /** Largest absolute value. */
    public double magnitude() {
        return Math.max(Math.abs(lo), Math.abs(hi));
    }

    /** Whether {@code x} is a member. */
    public boolean contains(double x) {
        return Double.isFinite(x) && lo <= x && x <= hi;
    }

    /** Whether all members of {@code that} are members. */
    public boolean contains(Interval that) {
        return lo <= that.lo && that.hi <= hi;
    }

    /** Whether every member is less than every member of {@code that}. */
    public boolean certainlyLess(Interval that) {
        return hi < that.lo;
    }

    /** Whether some member is less than some member of {@code that}. */
    public boolean possiblyLess(Interval that) {
        return lo < that.hi;
    }

    /** Whether no member is greater than any member of {@code that}. */
    public boolean certainlyAtMost(Interval that) {
        return hi <= that.lo;
    }

    /** Whether some member is not greater than some member of {@code that}. */
    public boolean possiblyAtMost(Interval that) {
        return lo <= that.hi;
    }

    /** Whether both are one number, and the same. */
    public boolean certainlyEqual(Interval that) {
        return lo == that.hi && hi == that.lo;
    }

    /** Whether they have a member in common. */
    public boolean possiblyEqual(Interval that) {
        return lo <= that.hi && that.lo <= hi;
    }
}
