package io.espalier.bench.subject;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A random book of European calls and puts on baskets of 20 forwards, one of them negative: 1 to 8 legs, 3.8 on average, long and
 * short, T from a day to two years, strikes within two deviations.
 */
public final class ForwardBook {
    /** Number of underlyings. */
    public static final int UNDERLYINGS = 20;

    private static final int[] LEGS = {1, 2, 3, 4, 5, 8};
    private static final double PAIR_CORRELATION = 0.4;
    private static final double RATE = 0.02;

    private final SplittableRandom random;
    private final double[] levels = new double[UNDERLYINGS];
    private final double[] vols = new double[UNDERLYINGS];
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<int[]> underlyings = new ArrayList<>();

    /** A book of that many positions. */
    public ForwardBook(long seed, int positions) {
        random = new SplittableRandom(seed);
        for (int u = 0; u < UNDERLYINGS; u++) {
            levels[u] = u == 0 ? -12.5 : random.nextDouble(60.0, 140.0);
            vols[u] = random.nextDouble(8.0, 30.0);
        }
        for (int p = 0; p < positions; p++) {
            add();
        }
    }

    private void add() {
        int[] legs = random.ints(0, UNDERLYINGS)
                .distinct()
                .limit(LEGS[random.nextInt(LEGS.length)])
                .sorted()
                .toArray();
        int n = legs.length;
        double[] forwards = IntStream.of(legs).mapToDouble(u -> levels[u]).toArray();
        double[] deviations = IntStream.of(legs).mapToDouble(u -> vols[u]).toArray();
        double[] weights = random.doubles(n, -0.5, 1.0).toArray();
        double[][] correlation = new double[n][n];
        double forward = 0.0;
        double variance = 0.0;
        for (int i = 0; i < n; i++) {
            forward += weights[i] * forwards[i];
            for (int j = 0; j < n; j++) {
                correlation[i][j] = i == j ? 1.0 : PAIR_CORRELATION;
                variance += weights[i] * deviations[i] * weights[j] * deviations[j] * correlation[i][j];
            }
        }
        double expiry = random.nextDouble(1.0, 730.0) / 365.0;
        double strike = forward + random.nextDouble(-2.0, 2.0) * Math.sqrt(variance * expiry);
        PayoffType type = random.nextBoolean() ? PayoffType.CALL : PayoffType.PUT;
        instruments.add(new Instrument(
                MarketData.ofForwards(forwards, deviations, new Correlation(correlation), RATE),
                new BasketOption(type, strike, expiry, weights, 10.0, Optional.empty())));
        underlyings.add(legs);
    }

    /** The positions. */
    public List<Instrument> instruments() {
        return instruments;
    }

    /** Opening prices; a copy. */
    public double[] levels() {
        return levels.clone();
    }

    /** Absolute normal volatilities; a copy. */
    public double[] vols() {
        return vols.clone();
    }

    /** The underlying of each leg of a position, ascending. */
    public int[] underlyings(int position) {
        return underlyings.get(position).clone();
    }

    /** The book of them, one of each, by closed form with gammas. */
    public RiskBook riskBook() {
        List<String> names =
                IntStream.range(0, UNDERLYINGS).mapToObj(u -> "F" + u).toList();
        List<Position> positions = IntStream.range(0, instruments.size())
                .mapToObj(p -> Position.closed("P" + p, 1.0, instruments.get(p), underlyings.get(p)))
                .toList();
        return new RiskBook(names, levels(), positions, true);
    }

    /** The positions that an underlying touches, ascending. */
    public int[] touching(int underlying) {
        return IntStream.range(0, underlyings.size())
                .filter(p -> IntStream.of(underlyings.get(p)).anyMatch(u -> u == underlying))
                .toArray();
    }
}
