package io.espalier.pricing.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What is a correlation within its tolerances is taken as it is, anything else is refused. */
class CorrelationTest {

    /** Eigenvalues of [[1, r], [r, 1]] are 1 - r and 1 + r; rounding of a 2x2 decomposition is a few 1e-16. */
    @Test
    void entriesThatDifferInTheirLastBitsAreOneCorrelation() {
        Correlation correlation = new Correlation(new double[][] {{1.0, 0.3}, {0.3 + 5e-13, 1.0}});

        assertEquals(0.7, correlation.smallestEigenvalue(), 1e-12);
        assertThrows(
                IllegalArgumentException.class, () -> new Correlation(new double[][] {{1.0, 0.3}, {0.3 + 5e-12, 1.0}}));
    }
}
