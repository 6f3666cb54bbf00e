package io.espalier.bench.experiment.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.MarketData;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookBasketTest {

    private static double basketVolatility(NotebookBasket basket) {
        MarketData market = basket.instrument().market();
        double[] weights = basket.instrument().product().weights();
        double variance = 0.0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i]
                        * market.vols()[i]
                        * weights[j]
                        * market.vols()[j]
                        * market.correlation().get(i, j);
            }
        }
        return Math.sqrt(variance);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20})
    void theBasketHasItsVolatilityAndWeightsOfSumOne(int assets) {
        NotebookBasket basket = new NotebookBasket(assets, 11L);
        double sum = 0.0;
        for (double weight : basket.instrument().product().weights()) {
            sum += weight;
        }

        assertEquals(1.0, sum, 1e-14);
        assertEquals(0.2, basketVolatility(basket), 1e-14);
    }

    /** The stream, drawn again by hand: correlation, weights, volatilities. */
    @Test
    void drawsCorrelationThenWeightsThenVolatilities() {
        SplittableRandom stream = new SplittableRandom(5L);
        double cross = 0.0;
        double first = 0.0;
        double second = 0.0;
        for (int row = 0; row < 4; row++) {
            double a = stream.nextDouble(-1.0, 1.0);
            double b = stream.nextDouble(-1.0, 1.0);
            cross += a * b;
            first += a * a;
            second += b * b;
        }
        double[] weights = {stream.nextDouble(1.0, 10.0), stream.nextDouble(1.0, 10.0)};
        double[] vols = {stream.nextDouble(5.0, 50.0), stream.nextDouble(5.0, 50.0)};

        NotebookBasket basket = new NotebookBasket(2, 5L);

        MarketData market = basket.instrument().market();
        double[] drawn = basket.instrument().product().weights();
        assertEquals(cross / Math.sqrt(first * second), market.correlation().get(1, 0), 1e-15);
        assertEquals(weights[0] / weights[1], drawn[0] / drawn[1], 1e-14);
        assertEquals(vols[0] / vols[1], market.vols()[0] / market.vols()[1], 1e-14);
    }

    /** Half sides by the notebook's formula: 1/2 for one, (1 + sqrt(1/2)/2)/2 for seven. */
    @Test
    void theTestBoxWidensWithTheNumberOfAssets() {
        assertArrayEquals(
                new double[] {0.5}, new NotebookBasket(1, 1L).testBox().low(), 1e-15);
        assertEquals(
                1.0 + 0.6767766952966369, new NotebookBasket(7, 1L).testBox().high()[6], 1e-15);
    }

    /** At the money, d = 0: sigma/sqrt(2 pi). */
    @Test
    void theReferenceIsBacheliersFormulaForTheBasket() {
        NotebookBasket basket = new NotebookBasket(7, 3L);
        Valuation out = Valuation.of(basket.layout());
        double[] x = new double[7];
        Arrays.fill(x, 1.1);

        basket.reference().tryPrice(x, out);

        assertEquals(0.2 / Math.sqrt(2.0 * Math.PI), out.value(), 1e-14);
        assertEquals(0.5 * basket.instrument().product().weights()[3], out.gradient()[3], 1e-13);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void labelsOfTheTrainingLawMeanWhatTheReferenceSays(int assets) {
        NotebookBasket basket = new NotebookBasket(assets, 3L);
        LabelledSamples samples = new LabelGenerator(basket.instrument()).generate(basket.training(4096, 9L), 1);

        LabelledMeans.assertUnbiased(samples, basket.reference(), true);
    }

    /** A deviation of 1.5 x 0.2 for the basket: the standard error of a deviation is itself over sqrt(2 n). */
    @Test
    void theTrainingLawSpreadsTheBasketOneAndAHalfTimes() {
        NotebookBasket basket = new NotebookBasket(7, 3L);
        LabelledSamples samples = new LabelGenerator(basket.instrument()).generate(basket.training(4096, 9L), 1);
        double[] weights = basket.instrument().product().weights();
        double squares = 0.0;
        for (int row = 0; row < 4096; row++) {
            double level = -1.0;
            for (int j = 0; j < 7; j++) {
                level += weights[j] * samples.x()[row * 7 + j];
            }
            squares += level * level;
        }

        assertEquals(0.3, Math.sqrt(squares / 4096), 4.0 * 0.3 / Math.sqrt(2.0 * 4096));
    }

    @Test
    void refusesABasketOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new NotebookBasket(0, 1L));
    }
}
