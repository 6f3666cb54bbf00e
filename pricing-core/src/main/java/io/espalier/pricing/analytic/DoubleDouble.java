package io.espalier.pricing.analytic;

import java.util.Arrays;

/**
 * A mutable sum of two doubles, about 32 decimal digits: an accumulator for hedges that nearly cancel.
 *
 * <p>Mutable because the tick path may not allocate; otherwise Commons Numbers' {@code DD} would do. Relative error of
 * one operation: a few units of 2^-104. Source: Hida, Li and Bailey (2001), "Algorithms for quad-double precision
 * floating point arithmetic", with fused multiply-add for exact products.
 */
final class DoubleDouble {
    private double hi;
    private double lo;

    /** New numbers, all 0. */
    static DoubleDouble[] array(int length) {
        DoubleDouble[] numbers = new DoubleDouble[length];
        Arrays.setAll(numbers, k -> new DoubleDouble());
        return numbers;
    }

    double hi() {
        return hi;
    }

    double lo() {
        return lo;
    }

    DoubleDouble set(double x) {
        hi = x;
        lo = 0.0;
        return this;
    }

    DoubleDouble set(double high, double low) {
        hi = high + low;
        lo = low - (hi - high);
        return this;
    }

    DoubleDouble set(DoubleDouble x) {
        hi = x.hi;
        lo = x.lo;
        return this;
    }

    /** The exact product of two doubles. */
    DoubleDouble setProduct(double x, double y) {
        hi = x * y;
        lo = Math.fma(x, y, -hi);
        return this;
    }

    DoubleDouble add(double x) {
        return add(x, 0.0);
    }

    DoubleDouble add(DoubleDouble x) {
        return add(x.hi, x.lo);
    }

    /** Adds {@code high + low}; the error is relative to the result even where the two cancel. */
    DoubleDouble add(double high, double low) {
        double sum = hi + high;
        double sumTail = roundingOfSum(hi, high, sum);
        double tails = lo + low;
        double tailsTail = roundingOfSum(lo, low, tails);
        set(sum, sumTail + tails);
        return set(hi, lo + tailsTail);
    }

    /** Adds the product of (xHi + xLo) and (yHi + yLo). */
    DoubleDouble addProduct(double xHi, double xLo, double yHi, double yLo) {
        double product = xHi * yHi;
        double tail = Math.fma(xHi, yHi, -product) + (xHi * yLo + xLo * yHi);
        return add(product, tail);
    }

    DoubleDouble multiply(double x) {
        return multiply(x, 0.0);
    }

    DoubleDouble multiply(DoubleDouble x) {
        return multiply(x.hi, x.lo);
    }

    DoubleDouble multiply(double high, double low) {
        double product = hi * high;
        return set(product, Math.fma(hi, high, -product) + (hi * low + lo * high));
    }

    DoubleDouble divide(double x) {
        double quotient = hi / x;
        return set(quotient, (Math.fma(-quotient, x, hi) + lo) / x);
    }

    DoubleDouble divide(DoubleDouble x) {
        double quotient = hi / x.hi;
        double remainder = Math.fma(-quotient, x.hi, hi) + (lo - quotient * x.lo);
        return set(quotient, remainder / x.hi);
    }

    /** Square root of a number that is not negative. */
    DoubleDouble sqrt() {
        if (hi == 0.0) {
            return this;
        }
        double root = Math.sqrt(hi);
        return set(root, (Math.fma(-root, root, hi) + lo) / (2.0 * root));
    }

    /** Multiplies by 2^exponent, exactly. */
    DoubleDouble scalb(int exponent) {
        hi = Math.scalb(hi, exponent);
        lo = Math.scalb(lo, exponent);
        return this;
    }

    /** What rounding took from {@code x + y}. */
    private static double roundingOfSum(double x, double y, double sum) {
        double virtual = sum - x;
        return (x - (sum - virtual)) + (y - virtual);
    }
}
