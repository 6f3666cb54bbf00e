package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The largest error is found where it is known to be, in a corner or inside. */
class LargestErrorSearchTest {

    /** Error prod x_j over [-1, 1]^8: 1 in every corner, and some 0.3 at best among 4,096 uniform points. */
    @Test
    void anErrorInTheCornersIsFoundThere() {
        Pricer product = pricer(8, x -> Arrays.stream(x).reduce(1.0, (a, b) -> a * b));

        LargestErrorSearch.Found found = LargestErrorSearch.search(product, zero(8), box(8), 4096, 1L);

        assertEquals(1.0, found.error());
        double uniform =
                Validation.compare(product, zero(8), box(8), 4096, 1L).value().maxError();
        assertTrue(uniform < 0.8, "uniform points alone find " + uniform);
    }

    /** 20 dimensions have a million corners: the climb must go there by itself, coordinate by coordinate. */
    @Test
    void aCornerAmongAMillionIsClimbedTo() {
        double[] slopes = new double[20];
        Arrays.setAll(slopes, j -> j % 3 == 0 ? -1.0 : 0.5);
        Pricer linear = pricer(20, x -> {
            double sum = 0.0;
            for (int j = 0; j < x.length; j++) {
                sum += slopes[j] * x[j];
            }
            return sum;
        });

        LargestErrorSearch.Found found = LargestErrorSearch.search(linear, zero(20), box(20), 10, 2L);

        assertEquals(7.0 + 13.0 * 0.5, found.error(), 1e-12);
    }

    /** A bump at c: within the last step (1e-4 of a width of 2) per coordinate, so 3 (2e-4)^2 below its top. */
    @Test
    void aBumpInsideIsClimbed() {
        double[] top = {0.31, -0.52, 0.77};
        Pricer bump = pricer(3, x -> {
            double distance = 0.0;
            for (int j = 0; j < 3; j++) {
                distance += (x[j] - top[j]) * (x[j] - top[j]);
            }
            return -100.0 + distance;
        });
        Pricer level = pricer(3, x -> 0.0);

        LargestErrorSearch.Found found = LargestErrorSearch.search(bump, level, box(3), 50, 3L);

        assertEquals(100.0, found.error(), 3 * 4e-8);
        assertArrayEquals(top, found.x(), 2e-4);
    }

    @Test
    void theSameSeedFindsTheSamePoint() {
        Pricer wave = pricer(4, x -> Math.sin(9 * x[0]) * Math.cos(7 * x[1]) + x[2] * x[3]);

        LargestErrorSearch.Found first = LargestErrorSearch.search(wave, zero(4), box(4), 100, 4L);
        LargestErrorSearch.Found second = LargestErrorSearch.search(wave, zero(4), box(4), 100, 4L);

        assertArrayEquals(first.x(), second.x());
        assertEquals(first.evaluations(), second.evaluations());
    }

    @Test
    void whereNothingIsServedThereIsNothingToFind() {
        Box elsewhere = new Box(new double[] {5.0, 5.0}, new double[] {6.0, 6.0});

        assertThrows(
                IllegalArgumentException.class, () -> LargestErrorSearch.search(zero(2), zero(2), elsewhere, 10, 1L));
    }

    private static Box box(int d) {
        double[] low = new double[d];
        double[] high = new double[d];
        Arrays.fill(low, -1.0);
        Arrays.fill(high, 1.0);
        return new Box(low, high);
    }

    private static Pricer zero(int d) {
        return pricer(d, x -> 0.0);
    }

    private static Pricer pricer(int d, ToDoubleFunction<double[]> value) {
        FactorLayout layout = FactorLayout.levels(LevelKind.SPOT, d);
        return new Pricer() {
            @Override
            public FactorLayout layout() {
                return layout;
            }

            @Override
            public Box domain() {
                return box(d);
            }

            @Override
            public boolean tryPrice(double[] x, Valuation out) {
                if (!domain().contains(x)) {
                    return false;
                }
                out.set(value.applyAsDouble(x), 0.0, ValueSource.CLOSED);
                return true;
            }
        };
    }
}
