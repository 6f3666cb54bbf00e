package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.ValueSource;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.ServedModel;
import io.espalier.risk.book.SquarePricer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftWatchTest {
    private static Position bounded(long model, double high) {
        return Position.of(
                        "P",
                        1.0,
                        new SquarePricer(0.0, 0.0, SquarePricer.box(1, 0.0, high), ValueSource.SURROGATE, 1.0),
                        new double[1],
                        0)
                .ofModel(new ServedModel(model, Double.POSITIVE_INFINITY, Double.NaN));
    }

    private final RiskBook book = new RiskBook(
            List.of("A", "B"),
            new double[] {5.0, 5.0},
            List.of(bounded(1, 10.0), Position.of("Q", 1.0, new SquarePricer(0.0, 0.0, 1.0), new double[1], 1)),
            false);
    private final LiveBook live = new LiveBook(book);
    private final DriftWatch watch = new DriftWatch(book);

    private void tick(int u, double price) {
        live.move(u, price, 0);
        live.revalue(0);
        live.publish(0, 0);
        watch.published(live);
    }

    /** The box is [0, 10]: 4 is 0.4 of its width from the nearest face, 12 lies 0.2 beyond one. */
    @Test
    void quotesOutsideAreCountedAndTheEdgeIsInWidthsOfTheDomain() {
        tick(0, 4.0);
        assertEquals(new PositionDrift("P", 1, 1, 0, 0.4, 0.4), watch.report().get(0));

        tick(0, 12.0);
        for (int k = 0; k < 17; k++) {
            tick(0, 7.0);
        }

        PositionDrift drift = watch.report().get(0);
        assertEquals(19, drift.quotes());
        assertEquals(1, drift.outside());
        assertEquals(1.0 / 19.0, drift.outsideShare());
        assertEquals(0.3, drift.edge(), 1e-15);
        assertEquals(-0.2, drift.leastEdge(), 1e-15);
        assertEquals(
                new PositionDrift("Q", 0, 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                watch.report().get(1));
    }

    @Test
    void anExactPricerIsNeverNearAnEdge() {
        tick(1, 1e6);

        assertEquals(
                new PositionDrift("Q", 0, 1, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                watch.report().get(1));
    }

    @Test
    void countingBeginsAnewWithAModelThatTakesOver() {
        tick(0, 12.0);
        live.replace(0, live.prepare(bounded(2, 20.0)));
        tick(0, 12.0);

        assertEquals(new PositionDrift("P", 2, 1, 0, 0.4, 0.4), watch.report().get(0));
    }
}
