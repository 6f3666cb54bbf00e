package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;
import java.math.BigInteger;

/**
 * units times 2^-220: sixty digits behind the point for numbers of order one, cut after each operation.
 *
 * <p>A double above 2^-160 in size enters exactly. The exponential and the logarithm use no floating point.
 */
record Precise(BigInteger units) {
    private static final int BITS = 220;
    private static final int GUARD = 30;
    private static final int HALVINGS = 8;
    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(BITS + GUARD);

    /** Hundreds of operations of one unit each, magnified a thousand times: still 57 digits. */
    private static final BigInteger ROUNDING = BigInteger.ONE.shiftLeft(30);

    static final Precise ZERO = new Precise(BigInteger.ZERO);
    static final Precise ONE = of(1.0);

    static Precise of(double x) {
        int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
        BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(x, -exponent));
        return new Precise(mantissa.shiftLeft(BITS + exponent));
    }

    Precise plus(Precise that) {
        return new Precise(units.add(that.units));
    }

    Precise minus(Precise that) {
        return new Precise(units.subtract(that.units));
    }

    Precise times(Precise that) {
        return new Precise(units.multiply(that.units).shiftRight(BITS));
    }

    Precise times(long factor) {
        return new Precise(units.multiply(BigInteger.valueOf(factor)));
    }

    Precise over(Precise that) {
        return new Precise(units.shiftLeft(BITS).divide(that.units));
    }

    Precise negate() {
        return new Precise(units.negate());
    }

    Precise abs() {
        return new Precise(units.abs());
    }

    int signum() {
        return units.signum();
    }

    /** e^this for this <= 0: (e^(this/2^k))^(2^k), the small argument below 2^-8. */
    Precise exp() {
        int halvings = HALVINGS + Math.max(0, units.bitLength() - BITS);
        BigInteger r = units.shiftLeft(GUARD).shiftRight(halvings);
        BigInteger sum = UNIT;
        BigInteger term = UNIT;
        for (long n = 1; term.signum() != 0; n++) {
            // The division goes towards 0 and ends the series; a shift alone would leave a negative term at -1.
            term = term.multiply(r).shiftRight(BITS + GUARD).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int n = 0; n < halvings; n++) {
            sum = sum.multiply(sum).shiftRight(BITS + GUARD);
        }
        return new Precise(sum.shiftRight(GUARD));
    }

    /** log(1 + this) = 2 artanh(this/(2 + this)), for this within [0, 1]. */
    Precise log1p() {
        Precise y = over(plus(ONE).plus(ONE));
        Precise square = y.times(y);
        Precise power = y;
        Precise sum = y;
        for (long n = 3; power.signum() != 0; n += 2) {
            power = power.times(square);
            sum = sum.plus(new Precise(power.units.divide(BigInteger.valueOf(n))));
        }
        return sum.times(2);
    }

    boolean isIn(Interval range) {
        BigInteger low = of(range.lo()).units.subtract(ROUNDING);
        BigInteger high = of(range.hi()).units.add(ROUNDING);
        return low.compareTo(units) <= 0 && units.compareTo(high) <= 0;
    }

    /** |x - this|. */
    double errorOf(double x) {
        return of(x).minus(this).abs().doubleValue();
    }

    double doubleValue() {
        int shift = Math.max(0, units.bitLength() - 64);
        return Math.scalb(units.shiftRight(shift).doubleValue(), shift - BITS);
    }
}
