package io.espalier.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GarchInstrumentTest {
    private static final FactorLayout SMILE = layout(
            FactorId.Kind.MONEYNESS,
            FactorId.Kind.EXPIRY,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.LONG_RUN_VARIANCE,
            FactorId.Kind.ALPHA,
            FactorId.Kind.PERSISTENCE);

    private static FactorLayout layout(FactorId.Kind... kinds) {
        return new FactorLayout(Stream.of(kinds).map(FactorId::of).toList());
    }

    private static GarchInstrument call(GarchMarket.Dynamics dynamics, double lambda) {
        GarchMarket market = new GarchMarket(
                dynamics, LevelKind.FORWARD, 100.0, 1.5e-4, 4e-6, 0.06, 0.9, lambda, 0.0, 0.0, OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 103.0, 20.0, new double[] {1.0}));
    }

    /** E h' = omega + p E h, step by step. */
    private static double variance(GarchMarket market, double p, int steps) {
        double h = market.h1();
        double sum = 0.0;
        for (int step = 0; step < steps; step++) {
            sum += h;
            h = market.omega() + p * h;
        }
        return sum;
    }

    @Test
    void readsTheSmilesUnitsFromPlainNumbers() {
        for (double lambda : new double[] {0.0, 0.4}) {
            GarchInstrument call = call(GarchMarket.Dynamics.LOG, lambda);
            double p = 0.06 * (1.0 + lambda * lambda) + 0.9;
            double deviation = Math.sqrt(variance(call.market(), p, 20));

            double[] x = call.read(SMILE);

            assertEquals(Math.log(100.0 / 103.0) / deviation, x[0], 1e-13);
            assertEquals(20.0, x[1]);
            assertEquals(1.5e-4 / (4e-6 / (1.0 - p)), x[2], 1e-13);
            assertEquals(4e-6 / (1.0 - p), x[3], 1e-17);
            assertEquals(0.06, x[4]);
            assertEquals(p, x[5], 1e-15);
        }
    }

    @Test
    void putsBackWhatItRead() {
        for (GarchMarket.Dynamics dynamics : List.of(GarchMarket.Dynamics.ADDITIVE, GarchMarket.Dynamics.LOG)) {
            GarchInstrument call = call(dynamics, dynamics == GarchMarket.Dynamics.LOG ? 0.3 : 0.0);

            GarchInstrument back = call.with(SMILE, call.read(SMILE));

            assertEquals(call.product().strike(), back.product().strike(), 1e-11);
            assertEquals(call.market().h1(), back.market().h1(), 1e-18);
            assertEquals(call.market().omega(), back.market().omega(), 1e-19);
            assertEquals(call.market().beta(), back.market().beta(), 1e-15);
        }
    }

    @Test
    void theLongRunIsHeldWherePersistenceMovesAlone() {
        GarchInstrument call = call(GarchMarket.Dynamics.ADDITIVE, 0.0);

        GarchInstrument moved = call.with(layout(FactorId.Kind.PERSISTENCE), new double[] {0.9});

        assertEquals(4e-6 / 0.04, moved.market().omega() / 0.1, 1e-17);
        assertEquals(0.9 - 0.06, moved.market().beta(), 1e-15);
        assertEquals(call.market().h1(), moved.market().h1());
    }

    @Test
    void refusesWhatSaysTheSameTwice() {
        GarchInstrument call = call(GarchMarket.Dynamics.ADDITIVE, 0.0);
        FactorLayout twice = layout(FactorId.Kind.STRIKE, FactorId.Kind.MONEYNESS);

        String message = assertThrows(IllegalArgumentException.class, () -> call.read(twice))
                .getMessage();

        assertTrue(message.contains("strike, moneyness"), message);
    }

    @Test
    void refusesLambdaWhereNothingIsShifted() {
        GarchInstrument call = call(GarchMarket.Dynamics.ADDITIVE, 0.0);

        assertThrows(IllegalArgumentException.class, () -> call.read(layout(FactorId.Kind.LAMBDA)));
    }

    @Test
    void refusesDatesBetweenSteps() {
        GarchMarket market = call(GarchMarket.Dynamics.LOG, 0.0).market();
        AsianOption thirds = AsianOption.fixed(PutCall.CALL, 100.0, Schedule.equallySpaced(3), 20.0, 1.0);

        String message = assertThrows(IllegalArgumentException.class, () -> new GarchInstrument(market, thirds))
                .getMessage();

        assertTrue(message.startsWith("dates count steps"), message);
    }

    @Test
    void refusesHalfAStep() {
        BasketOption option = BasketOption.of(PayoffType.CALL, 103.0, 20.5, new double[] {1.0});
        GarchMarket market = call(GarchMarket.Dynamics.LOG, 0.0).market();

        assertThrows(IllegalArgumentException.class, () -> new GarchInstrument(market, option));
    }
}
