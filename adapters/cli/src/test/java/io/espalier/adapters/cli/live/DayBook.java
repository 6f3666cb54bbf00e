package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.JsonText;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.tick.RuleOracle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A book drawn for a day of trading: correlated underlyings, one with a negative forward, and options on baskets of one to eight
 * of them, from expired ones to two years; what it is worth is asked position by position.
 */
record DayBook(
        List<String> names,
        double[] forwards,
        double[] vols,
        double[][] correlation,
        double rate,
        long asofNanos,
        List<Holding> holdings) {
    private static final BigDecimal NANOS_PER_YEAR = new BigDecimal("31536000e9");
    private static final double SECOND = 1.0 / 31_536_000.0;
    private static final double[] EXPIRIES = {1 / 365.0, 7 / 365.0, 0.25, 1.0, 2.0};
    private static final int MOST_LEGS = 8;

    /** A position. */
    record Holding(
            String id, PayoffType type, double quantity, double expiry, double strike, int[] legs, double[] weights) {}

    /** Draws one; of the first two positions one ends within a minute of {@code asofNanos}, one has ended then. */
    static DayBook draw(int underlyings, int positions, long asofNanos, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names = new ArrayList<>();
        double[] forwards = new double[underlyings];
        double[] vols = new double[underlyings];
        double[] loadings = new double[underlyings];
        for (int u = 0; u < underlyings; u++) {
            names.add(String.format("U%02d", u));
            forwards[u] = u == underlyings - 1 ? -12.5 : Math.rint(100.0 * random.nextDouble(60.0, 140.0)) / 100.0;
            vols[u] = Math.rint(100.0 * random.nextDouble(8.0, 30.0)) / 100.0;
            loadings[u] = random.nextDouble(-0.3, 0.95);
        }
        double[][] correlation = new double[underlyings][underlyings];
        for (int u = 0; u < underlyings; u++) {
            for (int v = 0; v < underlyings; v++) {
                correlation[u][v] = u == v ? 1.0 : loadings[u] * loadings[v];
            }
        }
        DayBook bare = new DayBook(names, forwards, vols, correlation, 0.02, asofNanos, List.of());
        List<Holding> holdings = new ArrayList<>();
        for (int p = 0; p < positions; p++) {
            double expiry = p == 0 ? 45.0 * SECOND : p == 1 ? 0.0 : EXPIRIES[random.nextInt(EXPIRIES.length)];
            holdings.add(bare.holding("P" + p, expiry, random));
        }
        return new DayBook(names, forwards, vols, correlation, 0.02, asofNanos, holdings);
    }

    private Holding holding(String id, double expiry, SplittableRandom random) {
        int[] legs = random.ints(0, names.size())
                .distinct()
                .limit(1 + random.nextInt(Math.min(MOST_LEGS, names.size())))
                .toArray();
        double[] weights = new double[legs.length];
        double level = 0.0;
        for (int a = 0; a < legs.length; a++) {
            weights[a] = Math.rint(1e4 * random.nextDouble(-0.4, 1.0)) / 1e4;
            level += weights[a] * forwards[legs[a]];
        }
        double width = 10.0 * Math.sqrt(Math.max(expiry, SECOND));
        PayoffType type = PayoffType.values()[Math.max(0, random.nextInt(10) - 5)];
        double strike = Math.rint(1e4 * (level + width * random.nextDouble(-2.0, 2.0))) / 1e4;
        return new Holding(id, type, random.nextInt(-500, 500), expiry, strike, legs, weights);
    }

    /** The document. */
    String json() {
        Map<String, Object> market = new LinkedHashMap<>();
        market.put("names", names);
        market.put("forwards", forwards);
        market.put("vols", vols);
        market.put("corr", correlation);
        market.put("rate", rate);
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("market", market);
        book.put("asof_ns", asofNanos);
        book.put("positions", holdings.stream().map(this::json).toList());
        return JsonText.of(book);
    }

    private Map<String, Object> json(Holding holding) {
        Map<String, Object> legs = new LinkedHashMap<>();
        for (int a = 0; a < holding.legs().length; a++) {
            legs.put(names.get(holding.legs()[a]), holding.weights()[a]);
        }
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("id", holding.id());
        position.put("type", holding.type().name().toLowerCase(Locale.ROOT));
        position.put("qty", holding.quantity());
        position.put("T", holding.expiry());
        position.put("strike", holding.strike());
        position.put("legs", legs);
        return position;
    }

    /** The rules for its underlyings, before the first row. */
    RuleOracle rules() {
        RuleOracle oracle = new RuleOracle();
        for (int u = 0; u < names.size(); u++) {
            oracle.with(names.get(u), forwards[u], vols[u]);
        }
        return oracle;
    }

    /** A position at last good prices and at a time of the feed. */
    record Valued(Holding holding, Greeks unit) {

        /** What a Greek of one unit adds to the book; one that is not given adds nothing. */
        double held(double ofUnit) {
            return Double.isNaN(ofUnit) ? 0.0 : holding.quantity() * ofUnit;
        }

        /** The same for the leg of an underlying; nothing without one. */
        double onLeg(int underlying, ToDoubleFunction<Integer> ofUnit) {
            for (int a = 0; a < holding.legs().length; a++) {
                if (holding.legs()[a] == underlying) {
                    return held(ofUnit.applyAsDouble(a));
                }
            }
            return 0.0;
        }
    }

    /** Every position by the closed form, one after the other. */
    List<Valued> valued(RuleOracle prices) {
        return holdings.stream()
                .map(holding -> new Valued(holding, unit(holding, prices)))
                .toList();
    }

    private Greeks unit(Holding holding, RuleOracle prices) {
        int n = holding.legs().length;
        double[] levels = new double[n];
        double[] legVols = new double[n];
        double[][] part = new double[n][n];
        for (int a = 0; a < n; a++) {
            levels[a] = prices.lastGood(names.get(holding.legs()[a]));
            legVols[a] = vols[holding.legs()[a]];
            for (int b = 0; b < n; b++) {
                part[a][b] = correlation[holding.legs()[a]][holding.legs()[b]];
            }
        }
        return BasketClosedForm.value(
                MarketData.ofForwards(levels, legVols, new Correlation(part), rate),
                BasketOption.of(holding.type(), holding.strike(), expiry(holding, prices.clock()), holding.weights()));
    }

    /** Years left, rounded once. */
    private double expiry(Holding holding, long nanos) {
        BigDecimal elapsed = BigDecimal.valueOf(nanos)
                .subtract(BigDecimal.valueOf(asofNanos))
                .divide(NANOS_PER_YEAR, MathContext.DECIMAL128);
        return Math.max(0.0, new BigDecimal(holding.expiry()).subtract(elapsed).doubleValue());
    }
}
