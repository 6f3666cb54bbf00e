package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BandTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** |silu''| is at most 1/2; values and products to 55 digits, so one rounding inwards would show. */
    @Test
    void everyValueLiesInTheBand() {
        SplittableRandom random = new SplittableRandom(7101);
        for (int k = 0; k < 20_000; k++) {
            double from = 12.0 * random.nextDouble() - 6.0;
            Interval domain = new Interval(from, from + Math.pow(10.0, 1.0 - 16.0 * random.nextDouble()));
            Band band = Band.of(domain, SiluEnclosures::value, 0.5);
            double z = Math.min(domain.hi(), from + random.nextDouble() * domain.width());

            BigFloat rest =
                    new LogisticTruth(z).silu().minus(BigFloat.of(band.slope()).times(BigFloat.of(z)));

            assertTrue(
                    BigFloat.of(band.offset().lo()).compareTo(rest) <= 0
                            && BigFloat.of(band.offset().hi()).compareTo(rest) >= 0,
                    () -> domain + " " + band + " misses " + z);
        }
    }

    /** Doubles of the sine are this function's exact values, so that nothing but the band's own rounding has room. */
    @Test
    void everyEndOfAPieceLiesInTheBandOfAFunctionKnownExactly() {
        SplittableRandom random = new SplittableRandom(7102);
        for (int n = 0; n < 1000; n++) {
            double from = random.nextInt(-4096, 4096) / 1024.0;

            Band band = Band.of(new Interval(from, from + 1.0), z -> Interval.of(Math.sin(z.lo())), 0.0);

            for (int k = 0; k <= 16; k++) {
                BigFloat z = BigFloat.of(from + 0.0625 * k);
                BigFloat rest = BigFloat.of(Math.sin(from + 0.0625 * k))
                        .minus(BigFloat.of(band.slope()).times(z));
                assertTrue(BigFloat.of(band.offset().lo()).compareTo(rest) <= 0
                        && BigFloat.of(band.offset().hi()).compareTo(rest) >= 0);
            }
        }
    }

    /** A parabola's chord lies w^2/4 above it at most; the band adds the 256th part of w^2/4, on either side. */
    @Test
    void aParabolasBandIsWiderThanTheNarrowestByOne256thOnEitherSide() {
        Band band = Band.of(new Interval(1.0, 3.0), z -> z.times(z), 2.0);

        assertEquals(4.0, band.slope());
        assertEquals(-4.0 - 1.0 / 256.0, band.offset().lo(), 1e-14);
        assertEquals(-3.0 + 1.0 / 256.0, band.offset().hi(), 1e-14);
    }

    @Test
    void aLinesBandIsTheLine() {
        Band band = Band.of(new Interval(-1.0, 3.0), z -> z.times(2.0).plus(1.0), 0.0);

        assertEquals(2.0, band.slope());
        assertEquals(Interval.of(1.0), band.offset());
    }

    @Test
    void aPointsBandIsItsValue() {
        assertEquals(
                new Band(0.0, SiluEnclosures.value(Interval.of(0.7))),
                Band.of(Interval.of(0.7), SiluEnclosures::value, 0.5));
    }

    /** The difference of neighbours' values is all rounding: the slope must not be their quotient. */
    @Test
    void aTinyDomainHasTheSlopeOfTheTangent() {
        for (double width : new double[] {Double.MIN_VALUE, 1e-300, 1e-17, 1e-12, 1e-7}) {
            Interval domain = new Interval(0.0, width);

            Band band = Band.of(domain, SiluEnclosures::value, 0.5);

            // silu'(z) = 1/2 + z/2 + O(z^3); central difference over 2^-18 either side: rounding 1e-17/4e-6.
            assertEquals(0.5 + 0.25 * width, band.slope(), 1e-10, "width " + width);
            assertTrue(band.offset().width() <= 1e-15, () -> band.toString());
        }
    }

    @Test
    void anUnboundedDomainOrAnOverflowLeavesTheRange() {
        Interval half = new Interval(-INFINITY, 1.0);
        Function<Interval, Interval> exp = Enclosures::exp;

        assertEquals(new Band(0.0, SiluEnclosures.value(half)), Band.of(half, SiluEnclosures::value, 0.5));
        assertEquals(
                new Band(0.0, exp.apply(new Interval(0.0, 1e300))), Band.of(new Interval(0.0, 1e300), exp, INFINITY));
        Interval widest = new Interval(-Double.MAX_VALUE, Double.MAX_VALUE);
        assertEquals(new Band(0.0, TanhEnclosures.value(widest)), Band.of(widest, TanhEnclosures::value, 1.0));
    }

    @Test
    void anUnknownCurvatureLeavesTheOffsetOpen() {
        Interval all = new Interval(-INFINITY, INFINITY);

        assertEquals(
                all,
                Band.of(new Interval(-1.0, 1.0), ReluEnclosures::value, INFINITY)
                        .offset());
    }

    @Test
    void whatIsNoBoundOfACurvatureIsRefused() {
        Interval domain = new Interval(0.0, 1.0);
        assertThrows(IllegalArgumentException.class, () -> Band.of(domain, SiluEnclosures::value, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Band.of(domain, SiluEnclosures::value, -1.0));
        assertThrows(IllegalArgumentException.class, () -> new Band(INFINITY, domain));
    }
}
