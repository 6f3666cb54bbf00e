package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final FactorLayout COLUMNS = FactorLayout.levels(LevelKind.FORWARD, 1);

    /** Says x^2, counts how often it is asked, and refuses what is negative. */
    private static final class Counted implements Pricer {
        private int asked;

        @Override
        public FactorLayout layout() {
            return COLUMNS;
        }

        @Override
        public Box domain() {
            return Box.unbounded(1);
        }

        @Override
        public boolean tryPrice(double[] x, Valuation out) {
            asked++;
            if (x[0] < 0.0) {
                return false;
            }
            out.set(x[0] * x[0], 0.1, ValueSource.MONTE_CARLO);
            out.gradient()[0] = 2.0 * x[0];
            out.gradientError()[0] = 0.2;
            if (out.wantsCurvature()) {
                out.curvature()[0] = 2.0;
            }
            return true;
        }
    }

    @Test
    void aPointIsAskedOnceAndAnsweredTheSame() {
        Counted counted = new Counted();
        KeptAnswers kept = new KeptAnswers(counted);
        Valuation first = Valuation.of(COLUMNS);
        Valuation second = Valuation.withCurvature(COLUMNS);

        assertTrue(kept.tryPrice(new double[] {3.0}, first));
        assertTrue(kept.tryPrice(new double[] {3.0}, second));
        assertTrue(kept.tryPrice(new double[] {4.0}, first));

        assertEquals(2, counted.asked);
        assertEquals(9.0, second.value());
        assertEquals(0.1, second.error());
        assertEquals(ValueSource.MONTE_CARLO, second.source());
        assertArrayEquals(new double[] {6.0}, second.gradient());
        assertArrayEquals(new double[] {2.0}, second.curvature());
        assertEquals(16.0, first.value());
    }

    @Test
    void aRefusalIsRememberedToo() {
        Counted counted = new Counted();
        KeptAnswers kept = new KeptAnswers(counted);
        Valuation out = Valuation.of(COLUMNS);

        assertFalse(kept.tryPrice(new double[] {-1.0}, out));
        assertFalse(kept.tryPrice(new double[] {-1.0}, out));

        assertEquals(1, counted.asked);
        assertTrue(Double.isNaN(out.value()));
    }
}
