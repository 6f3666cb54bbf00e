package io.espalier.bench.subject;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A one-year call at the money on the G-7 index basket.
 *
 * <p>Source: Milevsky and Posner (1998), "A Closed-Form Approximation for Valuing Basket Options", Journal of
 * Derivatives 5(4), Table 1; their lognormal volatilities times 100 stand here as normal ones, the carry is the rate less
 * the dividend yield. Each index starts at 100; spots within 35 % of that are served.
 */
public final class IndexBasket {
    /** The seven indices, in order. */
    public static final List<String> NAMES = List.of("Canada", "Germany", "France", "UK", "Italy", "Japan", "US");

    private static final double SPOT = 100.0;
    private static final double LOW = 65.0;
    private static final double HIGH = 135.0;
    private static final double RATE = 0.063;

    private IndexBasket() {}

    /** The instrument. */
    public static Instrument instrument() {
        double[] weights = {0.10, 0.15, 0.15, 0.05, 0.20, 0.10, 0.25};
        double[] vols = {11.55, 20.68, 14.53, 17.99, 15.59, 14.62, 15.68};
        double[] carry = {0.0461, 0.0391, 0.0494, 0.0438, 0.0549, 0.0268, 0.0464};
        MarketData market = new MarketData(
                LevelKind.SPOT,
                filled(SPOT),
                vols,
                new Correlation(correlation()),
                RATE,
                Optional.of(carry),
                OptionalDouble.empty());
        return new Instrument(market, BasketOption.of(PayoffType.CALL, SPOT, 1.0, weights));
    }

    private static double[][] correlation() {
        return new double[][] {
            {1.00, 0.35, 0.10, 0.27, 0.04, 0.17, 0.71},
            {0.35, 1.00, 0.39, 0.27, 0.50, -0.08, 0.15},
            {0.10, 0.39, 1.00, 0.53, 0.70, -0.23, 0.09},
            {0.27, 0.27, 0.53, 1.00, 0.46, -0.22, 0.32},
            {0.04, 0.50, 0.70, 0.46, 1.00, -0.29, 0.13},
            {0.17, -0.08, -0.23, -0.22, -0.29, 1.00, -0.03},
            {0.71, 0.15, 0.09, 0.32, 0.13, -0.03, 1.00}
        };
    }

    /** The columns: seven spots. */
    public static FactorLayout layout() {
        return FactorLayout.levels(LevelKind.SPOT, NAMES.size());
    }

    /** The served box. */
    public static Box domain() {
        return new Box(filled(LOW), filled(HIGH));
    }

    /** Today's spots. */
    public static double[] spots() {
        return filled(SPOT);
    }

    private static double[] filled(double value) {
        double[] filled = new double[NAMES.size()];
        Arrays.fill(filled, value);
        return filled;
    }
}
