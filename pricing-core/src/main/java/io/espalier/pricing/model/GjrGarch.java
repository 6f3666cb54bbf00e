package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.List;

/**
 * Risk-neutral GARCH that hears falls louder: ln(S'/S) = rate - h/2 + sqrt(h) z, h' = omega + (alpha + gamma 1{y &lt; 0}) h y^2 + beta h, y =
 * z - lambda.
 *
 * <p>State [h, ln S], parameters [S, h1, omega, alpha, beta, lambda, gamma, rate]; steps and forwards as in {@link LogGarch}, which this is
 * with gamma = 0. The indicator is never asked: 1{y &lt; 0} y^2 is the square of the negative part, whose slope is continuous. Legal also:
 * gamma >= -alpha. Source: Glosten, Jagannathan and Runkle (1993), Journal of Finance 48(5), under the measure of Duan (1995), theorem 2.2.
 */
public final class GjrGarch extends LogReturnGarch {
    private static final int ALPHA = 1;
    private static final int LAMBDA = 3;
    private static final int GAMMA = 4;

    /** @param kind a spot drifts at the rate, a forward does not */
    public GjrGarch(LevelKind kind) {
        super(GarchMarket.Dynamics.GJR, kind, FactorId.Kind.LAMBDA, FactorId.Kind.GAMMA);
    }

    @Override
    <T extends Real<T>> T nextVariance(T h, T z, List<T> arguments) {
        final T heard = z.minus(arguments.get(LAMBDA));
        final T fall = heard.negate().positivePart();
        final T weighted = arguments
                .get(ALPHA)
                .times(heard.square())
                .plus(arguments.get(GAMMA).times(fall.square()));
        return GarchRecursion.nextAt(h, weighted.times(h), arguments);
    }
}
