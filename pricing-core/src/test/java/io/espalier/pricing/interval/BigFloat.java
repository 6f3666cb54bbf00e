package io.espalier.pricing.interval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * mantissa times 2^exponent, cut to 210 bits (63 digits) after each operation: the oracle of enclosures.
 *
 * <p>Relative error 2^-209 an operation; a double enters exactly. Its own exponential and logarithm use no floating point.
 */
record BigFloat(BigInteger mantissa, int exponent) implements Comparable<BigFloat> {
    private static final int BITS = 210;

    /** Fixed point of series, thirty bits of it for their roundings. */
    private static final int SCALE = BITS + 30;

    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(SCALE);

    /** e^r = (e^(r/2^8))^(2^8). */
    private static final int HALVINGS = 8;

    static final BigFloat ZERO = new BigFloat(BigInteger.ZERO, 0);
    static final BigFloat ONE = of(1.0);
    static final BigFloat LOG_2 = log1p(ONE);

    BigFloat {
        int excess = mantissa.bitLength() - BITS;
        if (excess > 0) {
            mantissa = mantissa.shiftRight(excess);
            exponent += excess;
        }
    }

    static BigFloat of(double x) {
        if (x == 0.0) {
            return ZERO;
        }
        int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
        return new BigFloat(BigInteger.valueOf((long) Math.scalb(x, -exponent)), exponent);
    }

    static BigFloat of(String decimal) {
        BigDecimal shifted = new BigDecimal(decimal).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(SCALE)));
        return new BigFloat(shifted.toBigInteger(), -SCALE);
    }

    BigFloat plus(BigFloat that) {
        if (mantissa.signum() == 0) {
            return that;
        }
        if (that.mantissa.signum() == 0) {
            return this;
        }
        if (exponent < that.exponent) {
            return that.plus(this);
        }
        int shift = exponent - that.exponent;
        return shift > 4 * BITS ? this : new BigFloat(mantissa.shiftLeft(shift).add(that.mantissa), that.exponent);
    }

    BigFloat negate() {
        return new BigFloat(mantissa.negate(), exponent);
    }

    BigFloat minus(BigFloat that) {
        return plus(that.negate());
    }

    BigFloat times(BigFloat that) {
        return new BigFloat(mantissa.multiply(that.mantissa), exponent + that.exponent);
    }

    BigFloat times(long factor) {
        return new BigFloat(mantissa.multiply(BigInteger.valueOf(factor)), exponent);
    }

    BigFloat over(BigFloat that) {
        int shift = BITS + 2 + that.mantissa.bitLength();
        return new BigFloat(mantissa.shiftLeft(shift).divide(that.mantissa), exponent - shift - that.exponent);
    }

    BigFloat half() {
        return new BigFloat(mantissa, exponent - 1);
    }

    BigFloat abs() {
        return new BigFloat(mantissa.abs(), exponent);
    }

    int signum() {
        return mantissa.signum();
    }

    /** e^this = 2^k e^r, |r| <= log(2)/2. */
    BigFloat exp() {
        long k = Math.round(doubleValue() / Math.log(2.0));
        BigInteger r = minus(LOG_2.times(k)).fixed().shiftRight(HALVINGS);
        BigInteger sum = UNIT;
        BigInteger term = UNIT;
        for (long n = 1; term.signum() != 0; n++) {
            // The division goes towards 0 and ends the series; a shift alone would leave a negative term at -1 for
            // ever.
            term = term.multiply(r).shiftRight(SCALE).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int n = 0; n < HALVINGS; n++) {
            sum = sum.multiply(sum).shiftRight(SCALE);
        }
        return new BigFloat(sum, (int) k - SCALE);
    }

    /** log(1 + t) = 2 artanh(t/(2 + t)), 0 <= t <= 1. */
    static BigFloat log1p(BigFloat t) {
        BigFloat y = t.over(of(2.0).plus(t));
        BigInteger square = y.times(y).fixed();
        BigInteger power = UNIT;
        BigInteger sum = UNIT;
        for (long n = 3; power.signum() != 0; n += 2) {
            power = power.multiply(square).shiftRight(SCALE);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return new BigFloat(sum, 1 - SCALE).times(y);
    }

    private BigInteger fixed() {
        int shift = exponent + SCALE;
        return shift >= 0 ? mantissa.shiftLeft(shift) : mantissa.shiftRight(-shift);
    }

    double doubleValue() {
        return decimal().doubleValue();
    }

    private BigDecimal decimal() {
        BigDecimal whole = new BigDecimal(mantissa);
        return exponent >= 0
                ? whole.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)))
                : whole.divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)), new MathContext(60));
    }

    @Override
    public int compareTo(BigFloat that) {
        if (signum() != that.signum()) {
            return Integer.compare(signum(), that.signum());
        }
        int size = mantissa.bitLength() + exponent;
        int sizeOfThat = that.mantissa.bitLength() + that.exponent;
        // Floors of negative mantissas have the bit length of their size less one.
        if (Math.abs(size - sizeOfThat) > 2) {
            return Integer.compare(size, sizeOfThat) * signum();
        }
        int shift = exponent - that.exponent;
        return shift >= 0
                ? mantissa.shiftLeft(shift).compareTo(that.mantissa)
                : mantissa.compareTo(that.mantissa.shiftLeft(-shift));
    }

    @Override
    public String toString() {
        return decimal().toString();
    }
}
