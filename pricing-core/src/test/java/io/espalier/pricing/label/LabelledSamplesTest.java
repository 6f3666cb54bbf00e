package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import org.junit.jupiter.api.Test;

class LabelledSamplesTest {
    private static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.SPOT, 2);

    private static LabelledSamples samples(double x, double y, double dy) {
        return new LabelledSamples(LAYOUT, new double[] {x, 2.0}, new double[] {y}, new double[] {dy, 4.0});
    }

    @Test
    void shapesMustFit() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new LabelledSamples(LAYOUT, new double[4], new double[2], new double[3]))
                .getMessage();

        assertEquals(
                "x and dy must hold one row of factors per sample: x.length=4, dy.length=3, y.length=2, layout.size=2"
                        + " [spot[0], spot[1]]",
                message);
    }

    /** sha256 of "spot[0],spot[1]" and of the little-endian doubles 1, 2, 3, 5, 4, by another program (Python's hashlib). */
    @Test
    void theHashIsSha256OfNamesAndNumbers() {
        assertEquals(
                "a1e6586b7e9753a911fb7126ebd93042c6a2a2ecbef71f768f5ff0497e6ad147",
                samples(1.0, 3.0, 5.0).hash());
    }

    @Test
    void everyNumberAndEveryNameCountsInTheHash() {
        String hash = samples(1.0, 3.0, 5.0).hash();

        assertNotEquals(hash, samples(Math.nextUp(1.0), 3.0, 5.0).hash());
        assertNotEquals(hash, samples(1.0, Math.nextUp(3.0), 5.0).hash());
        assertNotEquals(hash, samples(1.0, 3.0, Math.nextUp(5.0)).hash());
        LabelledSamples forwards = new LabelledSamples(
                FactorLayout.levels(LevelKind.FORWARD, 2), new double[] {1.0, 2.0}, new double[] {3.0}, new double[] {
                    5.0, 4.0
                });
        assertNotEquals(hash, forwards.hash());
    }
}
