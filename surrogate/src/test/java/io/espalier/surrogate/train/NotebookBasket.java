package io.espalier.surrogate.train;

import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A random Bachelier basket of Huge and Savine's notebook with its exact price: forwards around 1, strike 1.1, one year, basket
 * volatility 0.2. Labels are the mean of an antithetic pair of one-step paths.
 */
final class NotebookBasket {
    static final double STRIKE = 1.1;
    static final double VOLATILITY = 0.2;

    final int assets;
    final double[] weights;
    private final double[][] chol;

    NotebookBasket(int assets, long seed) {
        this.assets = assets;
        RandomGenerator random = new SplittableRandom(seed);
        double[][] correlation = correlation(random);
        weights = new double[assets];
        double sum = 0.0;
        for (int i = 0; i < assets; i++) {
            weights[i] = random.nextDouble(1.0, 10.0);
            sum += weights[i];
        }
        for (int i = 0; i < assets; i++) {
            weights[i] /= sum;
        }
        double[] vols = random.doubles(assets, 5.0, 50.0).toArray();
        double variance = 0.0;
        for (int i = 0; i < assets; i++) {
            for (int j = 0; j < assets; j++) {
                variance += weights[i] * weights[j] * vols[i] * vols[j] * correlation[i][j];
            }
        }
        chol = cholesky(correlation);
        for (int i = 0; i < assets; i++) {
            for (int j = 0; j <= i; j++) {
                chol[i][j] *= vols[i] * VOLATILITY / Math.sqrt(variance);
            }
        }
    }

    private double[][] correlation(RandomGenerator random) {
        double[][] u = new double[2 * assets][assets];
        for (double[] row : u) {
            for (int j = 0; j < assets; j++) {
                row[j] = random.nextDouble(-1.0, 1.0);
            }
        }
        double[][] c = new double[assets][assets];
        for (int i = 0; i < assets; i++) {
            for (int j = 0; j < assets; j++) {
                for (double[] row : u) {
                    c[i][j] += row[i] * row[j];
                }
            }
        }
        double[][] unit = new double[assets][assets];
        for (int i = 0; i < assets; i++) {
            for (int j = 0; j < assets; j++) {
                unit[i][j] = c[i][j] / Math.sqrt(c[i][i] * c[j][j]);
            }
        }
        return unit;
    }

    private static double[][] cholesky(double[][] a) {
        double[][] l = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
            }
        }
        return l;
    }

    private double[] shock(RandomGenerator random) {
        double[] z = new double[assets];
        for (int j = 0; j < assets; j++) {
            z[j] = random.nextGaussian();
        }
        double[] shock = new double[assets];
        for (int i = 0; i < assets; i++) {
            for (int j = 0; j <= i; j++) {
                shock[i] += chol[i][j] * z[j];
            }
        }
        return shock;
    }

    /** Rows uniform over the notebook's test box, 1 +- 0.677 for seven assets. */
    LabelledSamples inBox(int rows, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        return label(boxPoints(rows, random), random);
    }

    double[] boxPoints(int rows, RandomGenerator random) {
        double half = 0.5 * (1.0 + 0.5 * Math.sqrt((assets - 1) / 12.0));
        return random.doubles((long) rows * assets, 1.0 - half, 1.0 + half).toArray();
    }

    /** Rows of the notebook's training law, 1 + 1.5 L z. */
    LabelledSamples inLaw(int rows, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] x = new double[rows * assets];
        for (int row = 0; row < rows; row++) {
            double[] shock = shock(random);
            for (int i = 0; i < assets; i++) {
                x[row * assets + i] = 1.0 + 1.5 * shock[i];
            }
        }
        return label(x, random);
    }

    private LabelledSamples label(double[] x, RandomGenerator random) {
        int rows = x.length / assets;
        double[] y = new double[rows];
        double[] dy = new double[x.length];
        for (int row = 0; row < rows; row++) {
            double forward = basket(x, row) - STRIKE;
            double move = dot(shock(random));
            double up = forward + move;
            double down = forward - move;
            y[row] = 0.5 * (Math.max(up, 0.0) + Math.max(down, 0.0));
            double inTheMoney = 0.5 * ((up > 0.0 ? 1.0 : 0.0) + (down > 0.0 ? 1.0 : 0.0));
            for (int i = 0; i < assets; i++) {
                dy[row * assets + i] = inTheMoney * weights[i];
            }
        }
        return new LabelledSamples(FactorLayout.levels(LevelKind.FORWARD, assets), x, y, dy);
    }

    private double dot(double[] shock) {
        double sum = 0.0;
        for (int i = 0; i < assets; i++) {
            sum += weights[i] * shock[i];
        }
        return sum;
    }

    double basket(double[] x, int row) {
        double sum = 0.0;
        for (int i = 0; i < assets; i++) {
            sum += weights[i] * x[row * assets + i];
        }
        return sum;
    }
}
