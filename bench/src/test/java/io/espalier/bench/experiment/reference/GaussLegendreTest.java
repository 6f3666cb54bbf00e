package io.espalier.bench.experiment.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {

    /** The integral of x^(2n-2) over [-1, 1] is 2/(2n-1); rounding of n terms of weight about 2/n stays below 1e-14. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 48, 160})
    void isExactForTheLargestEvenPowerOfItsDegree(int n) {
        GaussLegendre rule = GaussLegendre.of(n);

        double sum = 0.0;
        for (int k = 0; k < n; k++) {
            sum += rule.weight()[k] * Math.pow(rule.node()[k], 2 * n - 2);
        }

        assertEquals(2.0 / (2 * n - 1), sum, 1e-14);
    }

    /** Abramowitz and Stegun (1964), Table 25.4, n = 5. */
    @Test
    void nodesAndWeightsAreThoseOfTheTable() {
        GaussLegendre rule = GaussLegendre.of(5);

        assertEquals(-0.906179845938664, rule.node()[0], 1e-15);
        assertEquals(0.538469310105683, rule.node()[3], 1e-15);
        assertEquals(0.568888888888889, rule.weight()[2], 1e-15);
    }

    @Test
    void refusesARuleWithoutNodes() {
        assertThrows(IllegalArgumentException.class, () -> GaussLegendre.of(0));
    }
}
