package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two baskets that differ in strike, held against each other by a set and by {@link Validation}, which asks again each time. */
class ComparisonSetTest {
    private static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.FORWARD, 2);
    private static final Box BOX = new Box(new double[] {0.5, 0.5}, new double[] {1.5, 1.5});

    private static Pricer call(double strike, Box domain) {
        MarketData market = MarketData.ofForwards(
                new double[] {1.0, 1.0},
                new double[] {0.2, 0.3},
                new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                0.0);
        return new AnalyticPricer(
                new Instrument(market, BasketOption.of(PayoffType.CALL, strike, 1.0, 0.25, 0.75)), LAYOUT, domain);
    }

    @Test
    void aSetFindsTheFitThatValidationFindsAtTheSamePoints() {
        ValidationReport asked = Validation.compare(call(1.1, BOX), call(1.0, BOX), BOX, 500, 3L);

        List<OutputFit> kept = new ComparisonSet(call(1.0, BOX), BOX, 500, 3L).fits(call(1.1, BOX));

        assertEquals(asked.value(), kept.get(0));
        assertEquals(asked.deltas(), kept.get(1));
        assertEquals(4L * 500, kept.get(2).samples());
    }

    /** Entries of a basket's Hessian are w_i w_j g: root mean squares relate as sqrt(sum (w_i w_j)^2 / 4) to (sum w_i w_j = 1). */
    @Test
    void gammaIsOfEveryEntryOfTheHessian() {
        ValidationReport asked = Validation.compare(call(1.1, BOX), call(1.0, BOX), BOX, 500, 3L);

        OutputFit gamma = new ComparisonSet(call(1.0, BOX), BOX, 500, 3L)
                .fits(call(1.1, BOX))
                .get(2);

        double share = (0.25 * 0.25 + 0.75 * 0.75) / 2.0;
        assertEquals(share * asked.gamma().rmse(), gamma.rmse(), 1e-13 * gamma.rmse() + 1e-15);
    }

    @Test
    void pointsThatTheReferenceRefusesAreLeftOut() {
        Box half = new Box(new double[] {0.5, 0.5}, new double[] {1.0, 1.5});

        long samples = new ComparisonSet(call(1.0, half), BOX, 4000, 3L)
                .fits(call(1.0, BOX))
                .get(0)
                .samples();

        // Binomial with p = 1/2: a deviation of 32.
        assertEquals(2000.0, samples, 4.5 * 32.0);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Box elsewhere = new Box(new double[] {2.0, 2.0}, new double[] {3.0, 3.0});

        assertThrows(IllegalArgumentException.class, () -> new ComparisonSet(call(1.0, elsewhere), BOX, 10, 1L));
        ComparisonSet set = new ComparisonSet(call(1.0, BOX), BOX, 10, 1L);
        assertThrows(IllegalArgumentException.class, () -> set.fits(call(1.0, elsewhere)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ComparisonSet(call(1.0, BOX), new Box(new double[1], new double[] {1.0}), 10, 1L));
    }
}
