package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalDistributionTest {
    /** A handful of roundings: the exponential, the Mills ratio, two products. */
    private static final double RELATIVE = 1e-15;

    /** Provenance: mpmath 1.3 at 60 digits, x exact: npdf(x), ncdf(x), and (npdf(a) - a ncdf(-a))/npdf(a) with a = -x. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.3989422804014327, 0.5, 1.0",
        "-0.5, 0.35206532676429947, 0.3085375387259869, 0.5618177717731538",
        "-0.99, 0.24439035090699956, 0.1610870595108309, 0.34745300571866783",
        "-1.0, 0.24197072451914334, 0.15865525393145705, 0.34432045758120156",
        "-3.0, 0.0044318484119380075, 0.0013498980316300946, 0.08622910386969011",
        "-7.5, 2.4343205330290096e-13, 3.1908916729108963e-14, 0.016904831466311773",
        "-8.0, 5.052271083536892e-15, 6.220960574271784e-16, 0.01494429393654163",
        "-12.25, 1.035743509620835e-33, 8.399796063633417e-35, 0.00653491116562165",
        "-20.0, 5.520948362159764e-88, 2.7536241186062337e-89, 0.002481480363264327",
        "-30.0, 1.4736461348785476e-196, 4.906713927148187e-198, 0.0011074278250835985",
        "-36.0, 1.5069047176203946e-282, 4.182624065797283e-284, 0.000769825669671082",
    })
    void keepsRelativeAccuracyInTheLowerTail(double x, double density, double cdf, double excess) {
        assertEquals(density, NormalDistribution.density(x), RELATIVE * density);
        assertEquals(cdf, NormalDistribution.cdf(x), RELATIVE * cdf);
        // Before the continued fraction takes over at 8 the difference 1 - a R(a) loses up to a factor 70.
        assertEquals(excess, NormalDistribution.excessRatio(-x), 3e-14 * excess);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.3, 0.999, 1.0, 2.5, 7.0, 40.0, 1e300})
    void bothTailsAddUpToOne(double x) {
        assertEquals(1.0, NormalDistribution.cdf(x) + NormalDistribution.cdf(-x), 2e-16);
        assertEquals(NormalDistribution.density(x), NormalDistribution.density(-x));
    }

    /** At x = 30 the half ulp 1.8e-15 that a double cannot hold is worth 5e-14 of the density. */
    @Test
    void densityFeelsTheTailOfItsArgument() {
        double tail = 1.5e-15;

        double moved = NormalDistribution.density(30.0, tail) / NormalDistribution.density(30.0);

        assertEquals(-30.0 * tail, moved - 1.0, 2e-16);
    }

    /**
     * Simulated payoffs take it too: no exponential whose last bit is a machine's own. Squares of multiples of 2^-10 are exact, and
     * what is left of the error function below 0.7 is rational.
     */
    @Test
    void everyBitIsOfOwnArithmetic() {
        for (int k = 717; k < 8192; k++) {
            double x = k / 1024.0;
            double density = 0.3989422804014327 * Exponential.exp(-0.5 * x * x);

            assertEquals(density, NormalDistribution.density(x));
            assertEquals(density * NormalDistribution.millsRatio(x), NormalDistribution.cdf(-x));
        }
    }

    @Test
    void farOutEverythingIsNothing() {
        assertEquals(0.0, NormalDistribution.density(41.0));
        assertEquals(0.0, NormalDistribution.density(Double.POSITIVE_INFINITY));
        assertEquals(0.0, NormalDistribution.cdf(-1e10));
        assertEquals(1.0, NormalDistribution.cdf(1e10));
        assertEquals(0.0, NormalDistribution.excessRatio(Double.POSITIVE_INFINITY));
    }

    @Test
    void excessRatioIsContinuousWhereItsFormChanges() {
        double before = NormalDistribution.excessRatio(Math.nextDown(8.0));
        assertEquals(before, NormalDistribution.excessRatio(8.0), 3e-14 * before);
    }
}
