package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BoundedPricer;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.enclose.BandPass;
import io.espalier.surrogate.enclose.CellBands;
import io.espalier.surrogate.enclose.ServingError;
import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rounding of the serving arithmetic is part of every number that is proved. */
class OutputBandsTest {
    private static final Network NETWORK = FittedBasket.network();
    private static final Instrument CALL = FittedBasket.instrument(PayoffType.CALL);
    private static final BoundedPricer REFERENCE =
            BoundedPricer.of(CALL.market(), CALL.product(), FittedBasket.LAYOUT).orElseThrow();

    private static OutputBands bands(ServingError serving) {
        return new OutputBands(FittedBasket.LAYOUT, new BandPass(NETWORK), serving, Optional.of(REFERENCE));
    }

    @Test
    void rangesAndErrorsAreThoseOfTheBandsAndTheServingErrorOnTop() {
        Cell cell = Cell.of(FittedBasket.BOX, REFERENCE.direction())
                .between(0.9, 0.95)
                .orElseThrow();
        ServingError serving = new ServingError(NETWORK, FittedBasket.BOX);
        double[] allowed = {
            serving.value(), serving.derivative(0), serving.derivative(1), serving.curvature(new int[] {0, 1})
        };
        CellBands ours = new BandPass(NETWORK).enclose(cell);
        double[] ones = {1.0, 1.0};
        List<LinearBand> exact =
                List.of(ours.value(), ours.derivative(0), ours.derivative(1), ours.curvature(ones, ones));
        List<LinearBand> theirs = List.of(
                REFERENCE.value(cell),
                REFERENCE.derivative(0, cell),
                REFERENCE.derivative(1, cell),
                REFERENCE.gamma(cell));

        CellBounds bounds = bands(serving).over(cell);

        for (int k = 0; k < 4; k++) {
            Interval range = exact.get(k).over(cell);
            assertTrue(allowed[k] > 0.0);
            assertTrue(bounds.range()[k].lo() <= range.lo() - allowed[k], "low of " + k);
            assertTrue(bounds.range()[k].hi() >= range.hi() + allowed[k], "high of " + k);
            Interval difference = exact.get(k).minus(theirs.get(k), cell).over(cell);
            assertTrue(bounds.error()[k] >= difference.magnitude() + allowed[k], "error of " + k);
            assertEquals(bounds.error()[k], difference.magnitude() + allowed[k], 1e-14);
        }
    }

    @Test
    void outputsAreTheValueEveryDerivativeAndTheGamma() {
        assertEquals(
                Output.of(FittedBasket.LAYOUT).stream().map(Output::name).toList(),
                bands(new ServingError(NETWORK, FittedBasket.BOX)).names());
    }
}
