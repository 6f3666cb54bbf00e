package io.espalier.surrogate.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Networks that say one number everywhere, held against prices that are all 0: the number is the error. */
class RetrainingTest {
    private static final double[] NONE = {0, Double.NaN, Double.NaN, Double.NaN};
    private static final PriceList ZEROS = new PriceListBuilder(false)
            .addRow(1, 2, 3, 0, NONE)
            .addRow(2, 3, 1, 0, NONE)
            .build();

    private static Network saying(double number) {
        return new Network(List.of(
                new Layer(new double[1][3], new double[] {0.0}, Activation.SILU),
                new Layer(new double[][] {{0.0}}, new double[] {number}, Activation.IDENTITY)));
    }

    private static Retraining of(Network again) {
        return Retraining.of(saying(1.0), Optional.ofNullable(again), ZEROS);
    }

    @Test
    void oneThatFitsWorseThanTheWinnerShipsAllTheSame() {
        assertEquals(Retraining.SHIPPED, of(saying(0.5)));
        assertEquals(Retraining.SHIPPED, of(saying(1.0)));
        assertEquals(Retraining.SHIPPED, of(saying(2.0)));
    }

    @Test
    void oneThatFailedDoesNot() {
        assertEquals(Retraining.WORSE, of(saying(2.01)));
        assertEquals(Retraining.DIVERGED, of(null));
        assertEquals(Retraining.DIVERGED, of(saying(1e308)));
    }
}
