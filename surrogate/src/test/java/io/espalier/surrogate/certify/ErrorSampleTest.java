package io.espalier.surrogate.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.OutputErrors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A candidate whose errors are a known quadratic function of the point, against a reference of zero. */
class ErrorSampleTest {
    private static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.FORWARD, 2);
    private static final Box BOX = new Box(new double[] {0.0, 0.0}, new double[] {3.0, 1.0});
    private static final QuadraticPricer ZERO = new QuadraticPricer(LAYOUT, BOX, 0.0, new double[2], 0.0, 0.0);
    private static final Instrument CALL = new Instrument(
            MarketData.ofForwards(new double[] {1, 1}, new double[] {1, 1}, Correlation.identity(2), 0.0),
            BasketOption.of(PayoffType.CALL, 1.0, 1.0, 1.0, 0.0));

    private static ErrorSample sample(QuadraticPricer candidate) {
        ErrorSample sample = new ErrorSample(LAYOUT);
        Validation.compare(candidate, ZERO, BOX, 900, 5L, sample);
        return sample;
    }

    private static QuadraticPricer candidate(double constant, double curve) {
        return new QuadraticPricer(LAYOUT, BOX, constant, new double[] {1.0, 0.0}, curve, 0.0);
    }

    @Test
    void everyOutputHasItsOwnErrors() {
        List<OutputErrors> errors = sample(candidate(0.0, 0.5)).statistics();

        assertEquals(
                List.of("value", "d_forward[0]", "d_forward[1]", "gamma"),
                errors.stream().map(OutputErrors::name).toList());
        assertEquals(1.0, errors.get(3).bias(), 1e-15);
        assertEquals(0.0, errors.get(3).biasError(), 1e-15);
        assertTrue(errors.get(1).largest() <= 2.5 && errors.get(1).largest() > 2.4, errors.toString());
    }

    /** The error is x0, so that each third of its width sees the errors of its own range only. */
    @Test
    void regionsSplitThePointsAndSeeTheirOwnErrors() {
        ErrorSample sample = sample(candidate(0.0, 0.0));

        List<Region> regions = Region.of(CALL, LAYOUT, BOX, sample);

        assertEquals(9, regions.size());
        for (int first = 0; first < 9; first += 3) {
            long points = 0;
            for (Region region : regions.subList(first, first + 3)) {
                points += sample.statistics(i -> region.contains(sample.point(i)))
                        .get(0)
                        .samples();
            }
            assertEquals(900, points, regions.get(first).coordinate());
        }
        for (Region third : regions.subList(3, 6)) {
            OutputErrors value =
                    sample.statistics(i -> third.contains(sample.point(i))).get(0);
            assertEquals(third.third() + 0.5, value.bias(), 4 * value.biasError());
            assertEquals(third.high(), value.largest(), 0.02);
        }
        assertEquals("moneyness", regions.get(0).coordinate());
        assertEquals(
                300,
                sample.statistics(i -> regions.get(1).contains(sample.point(i)))
                        .get(0)
                        .samples(),
                1);
    }

    /** Corner (3, 1) of 1 + x0 + x0^2/2 + x1^2/2; each output is searched by itself. */
    @Test
    void theLargestErrorOfEveryOutputIsFound() {
        var found = LargestErrorSearch.searchEach(candidate(1.0, 1.0), ZERO, BOX, 20, 1L);

        assertEquals(1.0 + 3.0 + 4.5 + 0.5, found.get("value").error(), 1e-12);
        assertEquals(4.0, found.get("d_forward[0]").error(), 1e-12);
        assertEquals(1.0, found.get("d_forward[1]").error(), 1e-12);
        assertEquals(2.0, found.get("gamma").error(), 1e-12);
    }

    /** A linear reference is what both rivals are; a quadratic one only the polynomial. */
    @Test
    void rivalsFitWhatTheyCan() {
        QuadraticPricer linear = candidate(2.0, 0.0);
        QuadraticPricer bent = candidate(2.0, 1.0);
        ErrorSample against = new ErrorSample(LAYOUT);
        Validation.compare(ZERO, bent, BOX, 200, 5L, against);

        List<OutputFit> bentFits = Rivals.of(bent, BOX, 100, 3L).stream()
                .map(rival -> rival.fit(against))
                .toList();
        ErrorSample straight = new ErrorSample(LAYOUT);
        Validation.compare(ZERO, linear, BOX, 200, 5L, straight);
        List<OutputFit> fits = Rivals.of(linear, BOX, 100, 3L).stream()
                .map(rival -> rival.fit(straight))
                .toList();

        assertEquals(0.0, fits.get(0).rmse(), 1e-13);
        assertEquals(0.0, fits.get(1).rmse(), 1e-12);
        assertTrue(bentFits.get(0).rmse() > 0.1, bentFits.toString());
        assertEquals(0.0, bentFits.get(1).rmse(), 1e-12);
        assertEquals(1.0, bentFits.get(1).r2(), 1e-12);
    }

    @Test
    void tooFewPointsMakeALinearPolynomialOrNone() {
        QuadraticPricer linear = candidate(2.0, 0.0);

        assertTrue(Rivals.of(linear, BOX, 6, 3L).get(1).name().startsWith("linear"));
        assertEquals(1, Rivals.of(linear, BOX, 5, 3L).size());
    }
}
