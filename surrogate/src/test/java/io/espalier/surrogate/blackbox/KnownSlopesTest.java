package io.espalier.surrogate.blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.train.DirectionalSlopes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSlopesTest {
    private static final double NONE = Double.NaN;

    /** Four points; bumps: S at the first two, sigma at the second, all three at the third. */
    private final PriceList list = new PriceListBuilder(false)
            .addRow(90, 0.2, 1, 3, new double[] {0, 0.3, NONE, NONE})
            .addRow(100, 0.2, 1, 8, new double[] {0, 0.5, 39, NONE})
            .addRow(110, 0.3, 1, 17, new double[] {0, 0.7, 35, 6})
            .addRow(120, 0.2, 2, 24, new double[] {0, NONE, NONE, NONE})
            .build();

    private final KnownSlopes slopes = new KnownSlopes(list, Normalisation.of(list.examples()), 1);

    @Test
    void eachKnownDerivativeIsASlopeAlongItsColumn() {
        DirectionalSlopes known = slopes.of(Arm.DERIVATIVES);

        assertArrayEquals(new double[] {0.3, 0.5, 0.7, 39, 35, 6}, known.slope());
        assertArrayEquals(new double[] {90, 0.2, 1}, row(known.x(), 0));
        assertArrayEquals(new double[] {1, 0, 0}, row(known.direction(), 0));
        assertArrayEquals(new double[] {100, 0.2, 1}, row(known.x(), 3));
        assertArrayEquals(new double[] {0, 1, 0}, row(known.direction(), 3));
        assertArrayEquals(new double[] {110, 0.3, 1}, row(known.x(), 5));
        assertArrayEquals(new double[] {0, 0, 1}, row(known.direction(), 5));
    }

    /** The third point lacks nothing and is in no pair: of the three others the first two are each other's nearest. */
    @Test
    void pairsBesideKnownDerivativesAreOfPointsThatLackOne() {
        DirectionalSlopes known = slopes.of(Arm.DERIVATIVES_NEAREST_1);

        assertEquals(6 + 3, known.size());
        assertArrayEquals(new double[] {95, 0.2, 1}, row(known.x(), 6), 1e-12);
        assertEquals(5.0, Math.abs(known.slope()[6] / row(known.direction(), 6)[0] * 10), 1e-9);
    }

    @Test
    void withoutBumpsOrPointsThatLackThemNoArmAsksForEither() {
        assertEquals(
                List.of(Arm.NONE, Arm.L2, Arm.DROPOUT, Arm.NEAREST_1, Arm.NEAREST_4, Arm.RANDOM_4), Arm.ofPrices());
        assertEquals(List.of(), Arm.ofDerivatives(PriceListBuilder.uniform(40, 1, false)));
        assertEquals(
                List.of(Arm.DERIVATIVES, Arm.DERIVATIVES_NEAREST_1),
                Arm.ofDerivatives(PriceListBuilder.uniform(40, 1, true)));
        PriceList complete = list.rows(2, 2);
        assertEquals(List.of(Arm.DERIVATIVES), Arm.ofDerivatives(complete));
    }

    private static double[] row(double[] rows, int row) {
        return Arrays.copyOfRange(rows, 3 * row, 3 * row + 3);
    }
}
