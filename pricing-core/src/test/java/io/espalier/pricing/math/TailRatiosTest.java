package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TailRatiosTest {
    /** a, R(a), 1 - a R(a); mpmath, 120 digits. */
    private static final double[][] EXACT = {
        {0, 1.2533141373155002512, 1.0},
        {1e-3, 1.2523147636393921732, 0.9987476852363606078},
        {0.25, 1.0378245758537268123, 0.74054385603656829692},
        {0.5, 0.87636445645369234673, 0.56181777177315382664},
        {1, 0.65567954241879847154, 0.34432045758120152846},
        {2, 0.42136922928805447322, 0.15726154142389105355},
        {3.5, 0.26656776896822375715, 0.067012808611216849967},
        {5, 0.19280810471531576488, 0.035959476423421175613},
        {8, 0.12313196325793229628, 0.014944293936541629743},
        {12.5, 0.079497529161117212313, 0.0062808854860348460854},
        {20, 0.049875925981836783658, 0.0024814803632643268352},
        {30, 0.033296419072497213382, 0.0011074278250835985439},
        {37.5, 0.026647744014898550332, 0.00070959944130436253364},
        {40, 0.024984404205720571147, 0.00062383177117715410446}
    };

    /** Some 25 roundings of 1.1e-16 at most, which would have to agree: root mean square 3e-16, and three times that. */
    @Test
    void areThoseOfHighPrecisionFromTheMiddleToWhereTheDensityEnds() {
        double[] a = column(0);
        double[] mills = new double[a.length];
        double[] excess = new double[a.length];

        TailRatios.fill(a, ones(a.length), a.length, mills, excess);

        for (int i = 0; i < a.length; i++) {
            assertEquals(EXACT[i][1], mills[i], 1e-15 * EXACT[i][1], "R(" + a[i] + ")");
            assertEquals(EXACT[i][2], excess[i], 1e-15 * EXACT[i][2], "1 - a R at " + a[i]);
        }
    }

    /** Another road: Commons' scaled error function and a continued fraction; 1 - a R there loses up to 70 roundings below a = 8. */
    @Test
    void agreeWithTheScaledErrorFunctionEverywhere() {
        int n = 4001;
        double[] a = new double[n];
        double[] mills = new double[n];
        double[] excess = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = TailRatios.REACH * i / (n - 1);
        }

        TailRatios.fill(a, ones(n), n, mills, excess);

        for (int i = 0; i < n; i++) {
            double ratio = NormalDistribution.millsRatio(a[i]);
            assertEquals(ratio, mills[i], 2e-15 * ratio, "R(" + a[i] + ")");
            double rest = NormalDistribution.excessRatio(a[i]);
            assertEquals(rest, excess[i], (a[i] < 8.0 ? 3e-14 : 2e-15) * rest, "1 - a R at " + a[i]);
        }
    }

    @Test
    void areMultipliedByTheirWeights() {
        double[] mills = new double[2];
        double[] excess = new double[2];

        TailRatios.fill(new double[] {1.0, 2.0}, new double[] {4.0, 0.0}, 2, mills, excess);

        assertEquals(4.0 * EXACT[4][1], mills[0], 2e-15);
        assertEquals(4.0 * EXACT[4][2], excess[0], 2e-15);
        assertEquals(0.0, mills[1]);
        assertEquals(0.0, excess[1]);
    }

    private static double[] column(int k) {
        return Arrays.stream(EXACT).mapToDouble(row -> row[k]).toArray();
    }

    private static double[] ones(int n) {
        return DoubleStream.generate(() -> 1.0).limit(n).toArray();
    }
}
