package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How noisy second-order labels are at the money: gamma of one path (or pair) of a basket whose deviation is s = 0.2 at one year, in
 * the basket's direction; its true value is phi(0)/s = 1.995.
 */
class HessianNoiseTest {
    private static final int ASSETS = 7;
    private static final int ROWS = 1 << 15;
    private static final double S = 0.2;
    private static final double GAMMA = 1.0 / (Math.sqrt(2.0 * Math.PI) * S);
    private static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.FORWARD, ASSETS);

    /** Seven alike levels of correlation 1/2, equal weights: variance vol^2 (1/7 + 6/14) of the basket is s^2. */
    private static Instrument instrument(boolean onSum) {
        double vol = S / Math.sqrt(4.0 / 7.0);
        double[][] rho = new double[ASSETS][ASSETS];
        for (int i = 0; i < ASSETS; i++) {
            for (int j = 0; j < ASSETS; j++) {
                rho[i][j] = i == j ? 1.0 : 0.5;
            }
        }
        double[] ones = IntStream.range(0, ASSETS).mapToDouble(i -> 1.0).toArray();
        double[] vols = IntStream.range(0, ASSETS).mapToDouble(i -> vol).toArray();
        double[] weights =
                IntStream.range(0, ASSETS).mapToDouble(i -> 1.0 / ASSETS).toArray();
        Product call = onSum
                ? BasketOption.of(PayoffType.CALL, 1.0, 1.0, weights)
                : new ExtremeOption(ExtremeOption.Extreme.BEST, PutCall.CALL, 1.0, 1.0, ones, 1.0);
        return new Instrument(MarketData.ofForwards(ones, vols, new Correlation(rho), 0.0), call);
    }

    /** Second derivative along (1, .., 1), which moves the basket by 1, row by row. */
    private static Moments gammas(
            Instrument instrument, HessianMethod method, boolean antithetic, double... direction) {
        double[] x = instrument.read(LAYOUT);
        SamplingPlan plan =
                new SamplingPlan(LAYOUT, new Box(x, x), new SamplingLaw.Uniform(), ROWS, 1, antithetic, 11L);
        LabelledSamples samples = new LabelGenerator(instrument).generate(plan, 1);
        SecondOrderSamples second =
                new HessianGenerator(instrument).generate(samples, plan, Directions.of(direction), method, 1);
        double[] gamma = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < ASSETS; j++) {
                gamma[i] += direction[j] * second.hd(i, 0, j);
            }
        }
        Moments moments = new Moments();
        moments.add(gamma, ROWS);
        return moments;
    }

    private static Moments gammas(HessianMethod method, boolean antithetic) {
        return gammas(instrument(true), method, antithetic, 1, 1, 1, 1, 1, 1, 1);
    }

    private static double deviation(Moments moments) {
        return moments.standardError() * Math.sqrt(ROWS);
    }

    /**
     * By hand: a pair gives |z|/(2 s), of variance (1 - 2/pi)/(4 s^2); a path 1{z > 0} z/s, of variance (1/2 - 1/(2 pi))/s^2. The sample
     * deviation's own error is below (kurtosis/n)^(1/2)/2 < 1 %.
     */
    @Test
    void theScoreHasTheDeviationThatItsFormulaHas() {
        Moments pair = gammas(new HessianMethod.LikelihoodRatio(), true);
        Moments path = gammas(new HessianMethod.LikelihoodRatio(), false);

        assertEquals(GAMMA, pair.mean(), 4.0 * pair.standardError());
        assertEquals(GAMMA, path.mean(), 4.0 * path.standardError());
        assertEquals(Math.sqrt((1.0 - 2.0 / Math.PI) / 4.0) / S, deviation(pair), 0.02 * deviation(pair));
        assertEquals(Math.sqrt(0.5 - 0.5 / Math.PI) / S, deviation(path), 0.02 * deviation(path));
    }

    /**
     * The mean of a smoothed label is the density smeared by the kernel phi(u) (3 - u^2)/2: with t^2 = s^2 + w^2 it is
     * phi(0)/t (1 + w^2/(2 t^2)), for w small gamma (1 - 3/8 (w/s)^4).
     */
    @Test
    void aSmoothedLabelHasTheBiasThatItsWidthStates() {
        for (double share : new double[] {0.25, 1.0, 2.0}) {
            double w = share * S;
            double t = Math.sqrt(S * S + w * w);
            double expected = (1.0 + 0.5 * w * w / (t * t)) / (Math.sqrt(2.0 * Math.PI) * t);

            Moments smoothed = gammas(new HessianMethod.Smoothed(w), true);

            assertEquals(expected, smoothed.mean(), 4.0 * smoothed.standardError(), "width " + w);
        }
    }

    /**
     * The order in which labels are noisy. A score beats every smoothing narrow enough to be unbiased; half of it is the mirror
     * image's; one smoothing is noisier than another by the root of the widths' ratio.
     */
    @Test
    void labelsAreNoisyInThisOrder() {
        List<String> names = List.of("score, pairs", "score", "w = s/4", "w = s/10", "w = s/40");
        List<Double> deviations = new ArrayList<>();
        deviations.add(deviation(gammas(new HessianMethod.LikelihoodRatio(), true)));
        deviations.add(deviation(gammas(new HessianMethod.LikelihoodRatio(), false)));
        for (double share : new double[] {4.0, 10.0, 40.0}) {
            deviations.add(deviation(gammas(new HessianMethod.Smoothed(S / share), true)));
        }
        String report = names + " " + deviations;

        for (int k = 1; k < deviations.size(); k++) {
            assertTrue(deviations.get(k - 1) < deviations.get(k), report);
        }
        // Of a kernel of width w: E K^2/w = 0.476 phi(0)/(s w) in the leading order, less where the kernel is no point
        // beside s.
        assertEquals(2.0, deviations.get(4) / deviations.get(3), 0.1, report);
        assertTrue(8.0 * deviations.get(0) < deviations.get(4), report);
    }

    /** Where only the sum matters the score of the sum is all: that of every level adds noise which means nothing. */
    @Test
    void theScoreOfTheBasketIsLessNoisyThanThatOfItsLevels() {
        double[] alone = {1, 0, 0, 0, 0, 0, 0};
        HessianMethod score = new HessianMethod.LikelihoodRatio();

        double ofBasket = deviation(gammas(instrument(true), score, true, alone));
        double ofLevels = deviation(gammas(instrument(false), score, true, alone));

        // Of the basket the delta is 1/7; of the best of seven it is 1 a seventh of the time.
        assertTrue(ofBasket * ASSETS < ofLevels, ofBasket + " and " + ofLevels);
    }
}
