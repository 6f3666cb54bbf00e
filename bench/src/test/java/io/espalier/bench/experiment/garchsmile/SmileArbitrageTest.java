package io.espalier.bench.experiment.garchsmile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmileArbitrageTest {

    @ParameterizedTest
    @EnumSource(SmileDynamics.class)
    void oneVariancePerExpiryHasNone(SmileDynamics dynamics) {
        List<SmilePoint> points = new SmileBox(dynamics).points(20, 1L);

        ArbitrageBreaches breaches = new SmileArbitrage(dynamics, points, 61).of(new MatchedVariance(dynamics));

        assertEquals(0.0, breaches.butterfly(), 1e-13);
        assertEquals(0.0, breaches.calendar(), 1e-13);
    }

    /** A roof over the line from (-1, 0.5) to (1, 0.5): what the butterfly of its ends earns does not depend on the grid. */
    @ParameterizedTest
    @ValueSource(ints = {5, 41, 401})
    void aButterflyEarnsTheHeightOfTheRoof(int count) {
        double[] strikes = new double[count];
        double[] calls = new double[count];
        for (int k = 0; k < count; k++) {
            strikes[k] = 2.0 - 4.0 * k / (count - 1);
            double outside = Math.max(Math.abs(strikes[k]) - 1.0, 0.0);
            calls[k] = 0.5 + outside + 0.25 * Math.max(1.0 - Math.abs(strikes[k]), 0.0);
        }

        assertEquals(0.25, SmileArbitrage.butterfly(strikes, calls), 1e-14);
    }

    @Test
    void aPriceThatFallsWithTimeIsACalendarBreach() {
        SmilePoint x = SmilePoints.of(SmileDynamics.ADDITIVE, 50);
        SmileCandidate decaying = (forward, strike, steps, h1, omega, alpha, beta, lambda, out) ->
                out.set(-1e-3 * steps, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);

        ArbitrageBreaches breaches = new SmileArbitrage(SmileDynamics.ADDITIVE, List.of(x), 5).of(decaying);

        assertEquals(1e-3 / x.deviation(), breaches.calendar(), 1e-15);
    }
}
