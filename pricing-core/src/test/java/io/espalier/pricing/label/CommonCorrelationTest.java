package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.BasketWitness;
import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels whose correlation is a column; statistics are held to 4 standard errors of their own. */
class CommonCorrelationTest {
    private static final int ROWS = 1 << 14;

    private static Instrument call() {
        return Baskets.equallyCorrelated(Baskets.spots(PayoffType.CALL), 0.35);
    }

    /** Every column within 10 % of the instrument's own number, the correlation from -0.3 to 0.9. */
    private static SamplingPlan plan(Instrument instrument, FactorLayout layout, int rows) {
        double[] x = instrument.read(layout);
        double[] low = Arrays.stream(x).map(v -> 0.9 * v).toArray();
        double[] high = Arrays.stream(x).map(v -> 1.1 * v).toArray();
        int column = layout.columnOf(FactorId.commonCorrelation());
        low[column] = -0.3;
        high[column] = 0.9;
        return new SamplingPlan(layout, new Box(low, high), new SamplingLaw.Uniform(), rows, 1, true, 7L);
    }

    private static void assertMeanIsZero(double[] residuals, String what) {
        Moments moments = new Moments();
        moments.add(residuals, residuals.length);
        assertTrue(moments.standardError() > 0.0, "noise in " + what);
        assertEquals(0.0, moments.mean(), 4.0 * moments.standardError(), what);
    }

    @Test
    void labelsAreUnbiasedInEveryColumn() {
        Instrument instrument = call();
        FactorLayout layout = Baskets.commonColumns(instrument);
        int d = layout.size();

        LabelledSamples samples = new LabelGenerator(instrument).generate(plan(instrument, layout, ROWS), 1);

        double[] values = new double[ROWS];
        double[][] slopes = new double[d][ROWS];
        for (int i = 0; i < ROWS; i++) {
            Instrument there = instrument.with(layout, Arrays.copyOfRange(samples.x(), i * d, (i + 1) * d));
            values[i] = samples.y()[i] - BasketWitness.value(there);
            for (int j = 0; j < d; j++) {
                slopes[j][i] = samples.dy()[i * d + j] - BasketWitness.derivative(there, layout, j, 1e-4);
            }
        }
        assertMeanIsZero(values, "values");
        for (int j = 0; j < d; j++) {
            assertMeanIsZero(slopes[j], layout.factor(j).name());
        }
    }

    /** Mixed derivatives of levels with volatilities, correlation, strike, T and rate, by differences of closed deltas. */
    @Test
    void secondOrderLabelsAreUnbiasedInEveryColumn() {
        Instrument instrument = call();
        FactorLayout layout = Baskets.commonColumns(instrument);
        int d = layout.size();
        double[] direction = Arrays.copyOf(new double[] {1.0, -0.6, 0.8}, d);
        SamplingPlan plan = plan(instrument, layout, ROWS);
        LabelledSamples first = new LabelGenerator(instrument).generate(plan, 1);

        SecondOrderSamples samples = new HessianGenerator(instrument)
                .generate(first, plan, Directions.of(direction), new HessianMethod.LikelihoodRatio(), 1);

        AnalyticPricer pricer = new AnalyticPricer(instrument, layout);
        double[][] residuals = new double[d][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] x = Arrays.copyOfRange(first.x(), i * d, (i + 1) * d);
            double[] up = gradient(pricer, x, direction, 1e-4);
            double[] down = gradient(pricer, x, direction, -1e-4);
            for (int j = 0; j < d; j++) {
                residuals[j][i] = samples.hd(i, 0, j) - (up[j] - down[j]) / 2e-4;
            }
        }
        for (int j = 0; j < d; j++) {
            assertMeanIsZero(residuals[j], layout.factor(j).name());
        }
    }

    private static double[] gradient(AnalyticPricer pricer, double[] x, double[] direction, double h) {
        double[] moved = x.clone();
        for (int j = 0; j < x.length; j++) {
            moved[j] += h * direction[j];
        }
        Valuation out = Valuation.of(pricer.layout());
        assertTrue(pricer.tryPrice(moved, out));
        return out.gradient().clone();
    }

    private static String refusal(Instrument instrument, double low, double high) {
        FactorLayout layout = new FactorLayout(List.of(FactorId.spot(0), FactorId.commonCorrelation()));
        Box box = new Box(new double[] {90.0, low}, new double[] {110.0, high});
        SamplingPlan plan = new SamplingPlan(layout, box, new SamplingLaw.Uniform(), 10, 1, true, 1L);
        return assertThrows(IllegalArgumentException.class, () -> new LabelGenerator(instrument).generate(plan, 1))
                .getMessage();
    }

    /** Three underlyings share any correlation above -1/2. */
    @Test
    void aBoxWithASingularCorrelationIsRefused() {
        assertTrue(refusal(call(), -0.5, 0.5).startsWith("the correlation must be regular all over the box"));
        assertTrue(refusal(call(), 0.0, 1.0).contains("corr.high=1.0"));
    }

    @Test
    void aMarketWhosePairsDifferHasNoCommonCorrelation() {
        String message = refusal(Baskets.spots(PayoffType.CALL), 0.0, 0.5);

        assertTrue(message.startsWith("all pairs must have one correlation"), message);
    }

    @Test
    void aPairBesideTheCommonCorrelationIsRefused() {
        List<FactorId> both = List.of(FactorId.commonCorrelation(), FactorId.correlation(1, 0));

        String message = assertThrows(IllegalArgumentException.class, () -> new FactorLayout(both))
                .getMessage();

        assertTrue(message.contains("factor=corr[1][0]"), message);
        assertEquals(
                "[corr, spot[0]]",
                new FactorLayout(List.of(FactorId.commonCorrelation(), FactorId.spot(0))).toString());
    }
}
