package io.espalier.pricing.interval;

/** Values of the standard normal density and distribution function at a double, |x| < 40, to 55 digits. */
final class NormalTruth {
    /** Ten digits beyond the oracle's own. */
    private static final BigFloat PEAK =
            BigFloat.of("0.398942280401432677939946059934381868475858631164934657665925829670657925899");

    /** Cancellation from 1/2 to the tail costs five digits here, the fraction 250 divisions. */
    private static final double NEAR = 4.0;

    private final BigFloat size;
    private final BigFloat density;
    private final boolean negative;
    private final boolean near;

    NormalTruth(double x) {
        size = BigFloat.of(Math.abs(x));
        density = size.times(size).half().negate().exp().times(PEAK);
        negative = x < 0.0;
        near = Math.abs(x) < NEAR;
    }

    BigFloat density() {
        return density;
    }

    BigFloat distribution() {
        BigFloat tail = near ? BigFloat.ONE.half().minus(density.times(series())) : density.over(fraction());
        return negative ? tail : BigFloat.ONE.minus(tail);
    }

    /** a + a^3/3 + a^5/15 + ..., term by term. */
    private BigFloat series() {
        BigFloat square = size.times(size);
        BigFloat term = size;
        BigFloat sum = size;
        BigFloat last = size.times(BigFloat.of(0x1p-215));
        for (int k = 1; term.compareTo(last) > 0; k++) {
            term = term.times(square).over(BigFloat.of(2 * k + 1));
            sum = sum.plus(term);
        }
        return sum;
    }

    /** a + 1/(a + 2/(a + ...)), from 3300/a^2 + 60 terms: eight times those that a double takes, for 3.2 times the digits. */
    private BigFloat fraction() {
        double a = size.doubleValue();
        BigFloat value = size;
        for (int k = 60 + (int) (3300.0 / (a * a)); k >= 1; k--) {
            value = size.plus(BigFloat.of(k).over(value));
        }
        return value;
    }
}
