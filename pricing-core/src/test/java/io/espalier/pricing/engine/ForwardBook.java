package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A random book of European baskets on one market of 20 forwards, one of them negative: up to 8 legs, long and short, T from a day to
 * two years, strikes within eight deviations.
 */
final class ForwardBook {
    private static final int UNDERLYINGS = 20;
    private static final int DRIVERS = 4;
    private static final PayoffType[] TYPES = {PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE};

    private final SplittableRandom random;
    private final double[] levels = new double[UNDERLYINGS];
    private final double[] vols = new double[UNDERLYINGS];
    private final Correlation correlation;

    private ForwardBook(long seed) {
        random = new SplittableRandom(seed);
        for (int u = 0; u < UNDERLYINGS; u++) {
            levels[u] = u == 0 ? -12.5 : random.nextDouble(60.0, 140.0);
            vols[u] = random.nextDouble(8.0, 30.0);
        }
        correlation = correlation();
    }

    static List<Instrument> of(long seed, int positions) {
        ForwardBook book = new ForwardBook(seed);
        List<Instrument> instruments = new ArrayList<>();
        for (int p = 0; p < positions; p++) {
            instruments.add(book.position());
        }
        return instruments;
    }

    /** That of underlyings that share a few drivers. */
    private Correlation correlation() {
        double[][] loading = new double[UNDERLYINGS][DRIVERS];
        for (double[] row : loading) {
            double square = 0.0;
            for (int k = 0; k < DRIVERS; k++) {
                row[k] = random.nextDouble(-1.0, 1.0);
                square += row[k] * row[k];
            }
            for (int k = 0; k < DRIVERS; k++) {
                row[k] *= Math.sqrt(0.9 / square);
            }
        }
        double[][] entries = new double[UNDERLYINGS][UNDERLYINGS];
        for (int i = 0; i < UNDERLYINGS; i++) {
            for (int j = 0; j < UNDERLYINGS; j++) {
                for (int k = 0; k < DRIVERS; k++) {
                    entries[i][j] += loading[i][k] * loading[j][k];
                }
            }
            entries[i][i] = 1.0;
        }
        return new Correlation(entries);
    }

    private Instrument position() {
        int[] legs = random.ints(0, UNDERLYINGS)
                .distinct()
                .limit(random.nextInt(1, 9))
                .sorted()
                .toArray();
        double[] forwards = new double[legs.length];
        double[] volatilities = new double[legs.length];
        double[] weights = new double[legs.length];
        for (int a = 0; a < legs.length; a++) {
            forwards[a] = levels[legs[a]];
            volatilities[a] = vols[legs[a]];
            weights[a] = random.nextDouble(-1.0, 1.5);
        }
        MarketData market =
                MarketData.ofForwards(forwards, volatilities, correlation.part(legs), random.nextDouble(-0.01, 0.05));
        double expiry = random.nextDouble(1.0, 730.0) / 365.0;
        return new Instrument(market, option(market, expiry, weights));
    }

    private BasketOption option(MarketData market, double expiry, double[] weights) {
        double forward = 0.0;
        double variance = 0.0;
        for (int i = 0; i < weights.length; i++) {
            forward += weights[i] * market.levels()[i];
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i]
                        * market.vols()[i]
                        * weights[j]
                        * market.vols()[j]
                        * market.correlation().get(i, j);
            }
        }
        double strike = forward + random.nextDouble(-8.0, 8.0) * Math.sqrt(variance * expiry);
        PayoffType type = TYPES[random.nextInt(TYPES.length)];
        double notional = random.nextDouble(-5.0, 5.0);
        return new BasketOption(type, strike, expiry, weights, notional, Optional.empty());
    }
}
