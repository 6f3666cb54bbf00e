package io.espalier.pricing;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;

/**
 * What a GARCH variance's persistence and beta reach over a box of columns: labels and closed forms need 0 &lt; persistence &lt; 1, by
 * {@value #CLOSEST} at least, and beta &gt;= 0 all over it.
 *
 * <p>Of additive and log dynamics: persistence = alpha (1 + lambda^2) + beta, without lambda where the level is additive.
 */
public record Reversion(double lowestPersistence, double highestPersistence, double lowestBeta) {
    /** Divided by twice, 1 - persistence takes rounding to 1e-6 of a slope there. */
    public static final double CLOSEST = 1e-5;

    /** Over {@code box}; what is no column is as {@code held}. */
    public static Reversion of(GarchMarket held, FactorLayout layout, Box box) {
        Sides alpha = Sides.of(FactorId.Kind.ALPHA, held.alpha(), layout, box);
        Sides lambda = held.isAdditive()
                ? new Sides(0.0, 0.0)
                : Sides.of(FactorId.Kind.LAMBDA, held.lambda(), layout, box).squared();
        Sides beta = Sides.of(FactorId.Kind.BETA, held.beta(), layout, box);
        double lowestShock = alpha.low * (1.0 + lambda.low);
        double highestShock = alpha.high * (1.0 + lambda.high);
        if (layout.columnOf(FactorId.of(FactorId.Kind.PERSISTENCE)) < 0) {
            return new Reversion(lowestShock + beta.low, highestShock + beta.high, beta.low);
        }
        Sides p = Sides.of(FactorId.Kind.PERSISTENCE, Double.NaN, layout, box);
        return new Reversion(p.low, p.high, p.low - highestShock);
    }

    /** Whether the variance reverts all over the box. */
    public boolean holds() {
        return lowestPersistence > 0.0 && highestPersistence <= 1.0 - CLOSEST && lowestBeta >= 0.0;
    }

    /** A range. */
    private record Sides(double low, double high) {
        static Sides of(FactorId.Kind kind, double held, FactorLayout layout, Box box) {
            int column = layout.columnOf(FactorId.of(kind));
            return column < 0 ? new Sides(held, held) : new Sides(box.low()[column], box.high()[column]);
        }

        Sides squared() {
            double most = Math.max(low * low, high * high);
            return new Sides(low <= 0.0 && high >= 0.0 ? 0.0 : Math.min(low * low, high * high), most);
        }
    }
}
