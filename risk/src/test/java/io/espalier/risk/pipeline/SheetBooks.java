package io.espalier.risk.pipeline;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Books of many calls on baskets of one to four of 20 forwards at 100, valued on one sheet with gammas. */
final class SheetBooks {
    static final int UNDERLYINGS = 20;
    static final double PRICE = 100.0;

    private SheetBooks() {}

    static RiskBook of(int positions) {
        SplittableRandom random = new SplittableRandom(5);
        List<String> names =
                IntStream.range(0, UNDERLYINGS).mapToObj(u -> "F" + u).toList();
        List<Position> held = IntStream.range(0, positions)
                .mapToObj(p -> position("P" + p, 1 + p % 4, random))
                .toList();
        return new RiskBook(names, filled(UNDERLYINGS, PRICE), held, true);
    }

    private static Position position(String id, int legs, SplittableRandom random) {
        int[] on = random.ints(0, UNDERLYINGS).distinct().limit(legs).sorted().toArray();
        double[][] correlation = new double[legs][legs];
        for (int a = 0; a < legs; a++) {
            Arrays.fill(correlation[a], 0.3);
            correlation[a][a] = 1.0;
        }
        MarketData market =
                MarketData.ofForwards(filled(legs, PRICE), filled(legs, 20.0), new Correlation(correlation), 0.01);
        BasketOption call =
                BasketOption.of(PayoffType.CALL, PRICE + random.nextDouble(-10.0, 10.0), 0.5, filled(legs, 1.0 / legs));
        return Position.closed(id, random.nextDouble(-5.0, 5.0), new Instrument(market, call), on);
    }

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }
}
