package io.espalier.bench.experiment.significance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapiroWilkTest {

    /** Weights in pounds of eleven men, the example of Shapiro and Wilk (1965): W = 0.79; 0.7888 and 0.0067 by R and SciPy. */
    @Test
    void elevenWeights() {
        ShapiroWilk test = ShapiroWilk.of(new double[] {148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236});

        assertEquals(0.7888, test.w(), 5e-5);
        assertEquals(0.006704, test.chance(), 5e-7);
    }

    /** Miles per gallon of R's mtcars: shapiro.test prints W = 0.94756, p-value = 0.1229. */
    @Test
    void thirtyTwoCars() {
        ShapiroWilk test = ShapiroWilk.of(new double[] {
            21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
            30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4
        });

        assertEquals(0.94756, test.w(), 5e-6);
        assertEquals(0.1229, test.chance(), 5e-5);
    }

    /** The smallest samples have forms of their own: SciPy gives these. */
    @Test
    void threeAndFiveNumbers() {
        ShapiroWilk three = ShapiroWilk.of(new double[] {1.0, 2.0, 4.0});
        ShapiroWilk five = ShapiroWilk.of(new double[] {1.0, 2.0, 4.0, 8.0, 16.0});

        assertEquals(0.9642857142857142, three.w(), 1e-12);
        assertEquals(0.63688684503, three.chance(), 1e-10);
        assertEquals(0.876108811751035, five.w(), 1e-9);
        assertEquals(0.29204844728099144, five.chance(), 1e-7);
    }

    /** A chance is uniform where its hypothesis holds: 2000 samples leave 5 % within four deviations of 0.5 %. */
    @Test
    void onNormalSamplesOneInTwentyIsBelowFivePercent() {
        Random random = new Random(3);
        for (int n : new int[] {8, 25}) {
            long low = IntStream.range(0, 2000)
                    .filter(i -> ShapiroWilk.of(DoubleStream.generate(random::nextGaussian)
                                            .limit(n)
                                            .toArray())
                                    .chance()
                            < 0.05)
                    .count();
            assertTrue(low > 60 && low < 140, n + ": " + low);
        }
    }

    @Test
    void whatIsNoSampleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ShapiroWilk.of(new double[] {1.0, 2.0}));
        assertThrows(IllegalArgumentException.class, () -> ShapiroWilk.of(new double[5]));
        double[] infinite = new double[5];
        Arrays.setAll(infinite, i -> i == 0 ? Double.NaN : i);
        assertThrows(IllegalArgumentException.class, () -> ShapiroWilk.of(infinite));
    }
}
