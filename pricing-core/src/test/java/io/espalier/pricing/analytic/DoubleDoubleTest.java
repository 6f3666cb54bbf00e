package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Each operation against exact decimal arithmetic, to a few units of 2^-104 = 5e-32. */
class DoubleDoubleTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("3e-31");
    private static final MathContext DIGITS = new MathContext(60);

    private final DoubleDouble x = new DoubleDouble();
    private final DoubleDouble y = new DoubleDouble();

    @RepeatedTest(50)
    void everyOperationKeepsThirtyOneDigits(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double a = random.nextGaussian();
        double b = (random.nextDouble() - 0.5) * Math.ulp(a);
        double c = random.nextGaussian() * 1e3;
        double d = (random.nextDouble() - 0.5) * Math.ulp(c);
        BigDecimal exactX = exact(a).add(exact(b));
        BigDecimal exactY = exact(c).add(exact(d));

        assertClose(exactX.add(exactY), x.set(a, b).add(y.set(c, d)));
        assertClose(exactX.multiply(exactY), x.set(a, b).multiply(y.set(c, d)));
        assertClose(exactX.divide(exactY, DIGITS), x.set(a, b).divide(y.set(c, d)));
        assertClose(exactX.divide(exact(c), DIGITS), x.set(a, b).divide(c));
        assertClose(exact(a).multiply(exact(c)), x.setProduct(a, c));
        assertClose(exactX.add(exactY.multiply(exactY)), x.set(a, b).addProduct(c, d, c, d));
        assertClose(
                exactY.abs().sqrt(DIGITS),
                y.set(Math.abs(c), Math.signum(c) * d).sqrt());
    }

    @Test
    void whatCancelsLeavesItsSmallPart() {
        // 1 + 2^-80 - 1
        assertClose(exact(0x1p-80), x.set(1.0, 0x1p-80).add(-1.0));
        assertClose(exact(0x1p-80), x.set(1.0, 0x1p-80).addProduct(-1.0, 0.0, 1.0, 0.0));
    }

    /** Both tails are needed to the last bit where the heads cancel down to their size. */
    @Test
    void cancellationDownToTheTailsIsExact() {
        double tail = -0x1p-53 + 0x3p-106;
        BigDecimal expected = exact(0x1p-54).add(exact(0x3p-106));

        assertClose(expected, x.set(1.0 + 0x1p-52, tail).add(-1.0, -0x1p-54));
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    private static void assertClose(BigDecimal expected, DoubleDouble actual) {
        BigDecimal error =
                exact(actual.hi()).add(exact(actual.lo())).subtract(expected).abs();
        assertTrue(error.compareTo(expected.abs().multiply(TOLERANCE)) <= 0, () -> "error=" + error);
    }
}
