package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.List;

/**
 * Risk-neutral GARCH with a closed form: ln(S'/S) = rate - h/2 + sqrt(h) z, h' = omega + beta h + alpha (z - gamma sqrt(h))^2.
 *
 * <p>State [h, ln S], parameters [S, h1, omega, alpha, beta, gamma, rate], gamma risk-neutral; steps and forwards as in {@link LogGarch}.
 * Source: Heston and Nandi (2000), "A closed-form GARCH option valuation model", Review of Financial Studies 13(3), proposition 1.
 */
public final class HestonNandi extends LogReturnGarch {
    private static final int GAMMA = 3;

    /** @param kind a spot drifts at the rate, a forward does not */
    public HestonNandi(LevelKind kind) {
        super(GarchMarket.Dynamics.HESTON_NANDI, kind, FactorId.Kind.GAMMA);
    }

    @Override
    <T extends Real<T>> T nextVariance(T h, T z, List<T> arguments) {
        return GarchRecursion.next(
                h, z.minus(arguments.get(GAMMA).times(h.sqrt())).square(), arguments);
    }
}
