package io.espalier.pricing.regress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Gaussians of the narrowest and of the widest radius. */
class RadialBasisLawsTest {

    private static RadialBasis about(double centre, double radius) {
        return new RadialBasis(new double[][] {{centre, -centre}}, radius, false);
    }

    /** From 1e-100 to the largest double, at distances of any size up to 1e99. */
    @Property
    void valuesAndSlopesAreFiniteAtEveryRadius(
            @ForAll @DoubleRange(min = -100.0, max = 308.0) double decade,
            @ForAll @DoubleRange(min = -320.0, max = 99.0) double farDecade,
            @ForAll @DoubleRange(min = -3.0, max = 3.0) double centre) {
        double radius = Math.max(Math.pow(10.0, decade), 1e-100);
        RadialBasis basis = about(centre, radius);
        double far = centre + Math.pow(10.0, farDecade);
        double[] value = basis.row(far, -centre);
        String seen = "radius=" + radius + ", x=" + far;

        assertTrue(value[0] >= 0.0 && value[0] <= 1.0, seen);
        assertTrue(Double.isFinite(basis.slopeRow(0, far, -centre)[0]), seen);
        assertTrue(Double.isFinite(basis.slopeRow(1, far, -centre)[0]), seen);
    }

    /** In units 2^k as large no value changes a bit, and slopes are 2^k times as small: until they leave the normal numbers. */
    @Property
    void unitsDoNotMatter(
            @ForAll @IntRange(min = -330, max = 330) int k,
            @ForAll @DoubleRange(min = -3.0, max = 3.0) double x,
            @ForAll @DoubleRange(min = -3.0, max = 3.0) double y) {
        double unit = Math.scalb(1.0, k);
        RadialBasis one = about(0.5, 1.25);
        RadialBasis other = about(0.5 * unit, 1.25 * unit);

        assertEquals(one.row(x, y)[0], other.row(x * unit, y * unit)[0]);
        assertEquals(one.slopeRow(0, x, y)[0], Math.scalb(other.slopeRow(0, x * unit, y * unit)[0], k), 0.0);
    }

    @Property
    void narrowerRadiiAreRefused(@ForAll @DoubleRange(min = -400.0, max = -100.1) double decade) {
        double radius = Math.pow(10.0, decade);

        IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> about(0.0, radius));

        assertTrue(told.getMessage().endsWith("radius=" + radius), told.getMessage());
    }
}
