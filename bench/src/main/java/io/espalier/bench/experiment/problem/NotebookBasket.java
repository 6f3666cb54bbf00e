package io.espalier.bench.experiment.problem;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A random Bachelier basket: forwards around 1, strike 1.1, one year, basket volatility 0.2, no discounting.
 *
 * <p>One stream draws, in this order: 2n x n uniforms within -1 and 1, U, of which U'U with unit diagonal is the correlation; n weights
 * within 1 and 10, then made to sum to 1; n volatilities within 5 and 50, then scaled so that the basket's is 0.2. The training law
 * is 1 + 1.5 L z with L L' the covariance of a year; single assets spread over about 1, more than the test box. Source: Huge and
 * Savine (2020), "Differential Machine Learning", arXiv:2005.02347, notebook DifferentialMLTF2, class Bachelier; the numbers drawn
 * are those of another generator.
 */
public final class NotebookBasket {
    /** The basket's normal volatility. */
    public static final double VOLATILITY = 0.2;

    private static final double STRIKE = 1.1;
    private static final double EXPIRY = 1.0;
    private static final double SCALE = 1.5;
    private static final double TEST_LOW = 0.5;
    private static final double TEST_HIGH = 1.5;

    private final double[] weights;
    private final Instrument instrument;

    /** @throws IllegalArgumentException if there is no asset */
    public NotebookBasket(int assets, long seed) {
        if (assets < 1) {
            throw new IllegalArgumentException("there must be an asset: assets=" + assets);
        }
        final RandomGenerator random = new SplittableRandom(seed);
        final Correlation correlation = correlation(random, assets);
        weights = toSumOne(random.doubles(assets, 1.0, 10.0).toArray());
        final double[] vols = toBasket(random.doubles(assets, 5.0, 50.0).toArray(), correlation);
        instrument = new Instrument(
                MarketData.ofForwards(filled(1.0), vols, correlation, 0.0),
                BasketOption.of(PayoffType.CALL, STRIKE, EXPIRY, weights));
    }

    private static Correlation correlation(RandomGenerator random, int n) {
        final double[][] u = new double[2 * n][];
        for (int row = 0; row < u.length; row++) {
            u[row] = random.doubles(n, -1.0, 1.0).toArray();
        }
        final double[][] product = new double[n][n];
        for (double[] row : u) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += row[i] * row[j];
                }
            }
        }
        final double[][] unit = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                unit[i][j] = product[i][j] / Math.sqrt(product[i][i] * product[j][j]);
            }
        }
        return new Correlation(unit);
    }

    private static double[] toSumOne(double[] drawn) {
        final double sum = Arrays.stream(drawn).sum();
        return Arrays.stream(drawn).map(weight -> weight / sum).toArray();
    }

    private double[] toBasket(double[] drawn, Correlation correlation) {
        double variance = 0.0;
        for (int i = 0; i < drawn.length; i++) {
            for (int j = 0; j < drawn.length; j++) {
                variance += weights[i] * weights[j] * drawn[i] * drawn[j] * correlation.get(i, j);
            }
        }
        final double scale = VOLATILITY / Math.sqrt(variance);
        return Arrays.stream(drawn).map(vol -> vol * scale).toArray();
    }

    private double[] filled(double value) {
        final double[] filled = new double[assets()];
        Arrays.fill(filled, value);
        return filled;
    }

    /** Number of assets. */
    public int assets() {
        return weights.length;
    }

    /** The instrument, at forwards of 1. */
    public Instrument instrument() {
        return instrument;
    }

    /** The columns: the forwards. */
    public FactorLayout layout() {
        return FactorLayout.levels(LevelKind.FORWARD, assets());
    }

    /** Rows of the training law, each the mean of a one-step path and its mirror image. */
    public SamplingPlan training(int samples, long seed) {
        return new SamplingPlan(
                layout(),
                Box.unbounded(assets()),
                new SamplingLaw.Normal(filled(1.0), SCALE, EXPIRY),
                samples,
                1,
                true,
                seed);
    }

    /** The test box: 0.5 to 1.5 for one asset, wider for more, so that the basket keeps some spread. */
    public Box testBox() {
        final double wider = 1.0 + 0.5 * Math.sqrt((assets() - 1) * (TEST_HIGH - TEST_LOW) / 12.0);
        final double half = 0.5 * (TEST_HIGH - TEST_LOW) * wider;
        return new Box(filled(1.0 - half), filled(1.0 + half));
    }

    /** The closed form. */
    public Pricer reference() {
        return new AnalyticPricer(instrument, layout());
    }
}
