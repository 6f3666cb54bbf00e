package io.espalier.pricing.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanesTest extends RealContract<Lanes> {
    private static final int LANES = 5;

    @Override
    protected Lanes of(double value) {
        return Lanes.uniform(value, LANES);
    }

    /** Every lane must say the same. */
    @Override
    protected double read(Lanes number) {
        for (double lane : number.values()) {
            assertEquals(Double.doubleToLongBits(number.values()[0]), Double.doubleToLongBits(lane), "lanes differ");
        }
        return number.values()[0];
    }

    @Test
    void lanesDoNotMix() {
        Lanes a = Lanes.wrap(new double[] {-2.0, 0.0, 3.0});
        Lanes b = Lanes.wrap(new double[] {1.0, 2.0, -4.0});

        assertArrayEquals(new double[] {-1.0, 2.0, -1.0}, a.plus(b).values());
        assertArrayEquals(new double[] {1.0, 2.0, 3.0}, a.max(b).values());
        assertArrayEquals(new double[] {1.0, 2.0, 3.0}, a.select(a, b).values());
    }

    @Test
    void aWrappedArrayIsSeenAsItStandsWhenUsed() {
        double[] noise = {1.0, 2.0};
        Lanes z = Lanes.wrap(noise);
        noise[0] = 10.0;

        assertArrayEquals(new double[] {20.0, 4.0}, z.times(2.0).values());
    }
}
