package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.List;

/**
 * Risk-neutral GARCH(1,1) of log-returns: ln(S'/S) = rate - h/2 + sqrt(h) z, h' = omega + alpha h (z - lambda)^2 + beta h.
 *
 * <p>State [h, ln S], h the variance of the coming step; parameters [S, h1, omega, alpha, beta, lambda, rate], variances of
 * log-returns and rate per step. Time is counted in steps: T is their number, a product's dates are whole numbers, and every step has
 * length 1 whatever it is told. A forward has no drift of its own and takes no rate: [F, h1, omega, alpha, beta, lambda]. Legal: S > 0;
 * h1, omega, alpha, beta >= 0. Source: Duan (1995), "The GARCH option pricing model", Mathematical Finance 5(1), theorem 2.2.
 */
public final class LogGarch extends LogReturnGarch {
    private static final int LAMBDA = 3;

    /** @param kind a spot drifts at the rate, a forward does not */
    public LogGarch(LevelKind kind) {
        super(GarchMarket.Dynamics.LOG, kind, FactorId.Kind.LAMBDA);
    }

    @Override
    <T extends Real<T>> T nextVariance(T h, T z, List<T> arguments) {
        return GarchRecursion.next(h, z.minus(arguments.get(LAMBDA)).square().times(h), arguments);
    }
}
