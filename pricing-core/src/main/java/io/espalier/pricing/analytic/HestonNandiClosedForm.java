package io.espalier.pricing.analytic;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.complex.Complex;

/**
 * European options under Heston-Nandi dynamics, with every Greek, to about 1e-13 of themselves however far out of the money.
 *
 * <p>A payoff is the line that it follows on this side of the strike and what bends or jumps off on the other. The latter is D K/pi times the
 * integral of Re (F/K)^phi M(phi)/(phi (phi - 1)) over phi = c + i u, M the moment generating function ({@link HestonNandiTransform}):
 * right of 1 a call, left of 0 a put. Greeks are integrals of the derivatives of that, on the same points; a digital is the derivative to
 * the strike. Source: Heston and Nandi (2000); Lewis (2001), "A simple option formula for general jump-diffusion and other exponential Lévy
 * processes".
 */
final class HestonNandiClosedForm {
    private static final int VALUE = 0;
    private static final int SLOPE = 1;
    private static final int CURVATURE = 2;
    private static final int FIRST = 3;
    private static final FactorId.Kind[] OF_VARIANCE = {
        FactorId.Kind.FIRST_VARIANCE, FactorId.Kind.OMEGA, FactorId.Kind.ALPHA, FactorId.Kind.BETA, FactorId.Kind.GAMMA
    };

    private final GarchMarket market;
    private final BasketOption option;
    private final PayoffLines lines;
    private final double steps;
    private final double discount;
    private final double forward;
    private final double strike;
    private final boolean above;
    private final HestonNandiTransform transform;

    /** @param option on one level of weight 1, a whole number of steps, not all of them without variance */
    HestonNandiClosedForm(GarchMarket market, BasketOption option) {
        this.market = market;
        this.option = option;
        this.lines = PayoffLines.of(option.type());
        this.steps = option.expiry();
        this.discount = market.discount().orElse(Math.exp(-market.rate() * steps));
        this.forward = market.level() * Math.exp(market.carry() * steps);
        this.strike = option.strike();
        this.above = forward <= strike;
        this.transform = new HestonNandiTransform(
                market.h1(), market.omega(), market.alpha(), market.beta(), market.gamma(), (int) steps);
    }

    /** All numbers at once; empty where the integral does not converge, or leaves the range of numbers. */
    Optional<GarchGreeks> greeks() {
        final double[] sums = new double[FIRST + OF_VARIANCE.length];
        final boolean isReached = strike > 0.0;
        if (isReached && !integrate(sums)) {
            return Optional.empty();
        }
        return Optional.of(assembled(sums)).filter(greeks -> Double.isFinite(greeks.pv() + greeks.delta()));
    }

    /** Undiscounted: what is left over the line, its derivatives to ln F, and to the variance's parameters. */
    private boolean integrate(double[] sums) {
        final double moneyness = Math.log(market.level() / strike) + market.carry() * steps;
        final Contour contour = Contour.of(above, phi -> phi * moneyness + transform.logarithm(phi));
        final double c = contour.abscissa();
        final double peak = c * moneyness + transform.logarithm(c);
        final double scale = strike * Math.exp(peak) / Math.PI;
        if (scale == 0.0) {
            return true;
        }
        final ContourIntegral integral = new ContourIntegral(
                sums.length, (phi, out) -> integrands(phi, moneyness, peak, out), c, contour.distance());
        final boolean converged = integral.evaluate();
        for (int k = 0; k < sums.length; k++) {
            sums[k] = scale * integral.sums[k];
        }
        return converged;
    }

    private void integrands(Complex phi, double moneyness, double peak, Complex[] out) {
        transform.evaluate(phi);
        final Complex pole = phi.multiply(phi.subtract(1.0));
        final Complex modulus =
                transform.logarithm.add(phi.multiply(moneyness)).subtract(peak).exp();
        final Complex kernel = modulus.divide(pole).multiply(weight(phi));
        out[VALUE] = kernel;
        out[SLOPE] = phi.multiply(kernel);
        out[CURVATURE] = pole.multiply(kernel);
        out[FIRST] = transform.byFirstVariance.multiply(kernel);
        out[FIRST + 1] = transform.byOmega.multiply(kernel);
        out[FIRST + 2] = transform.byAlpha.multiply(kernel);
        out[FIRST + 3] = transform.byBeta.multiply(kernel);
        out[FIRST + 4] = transform.byGamma.multiply(kernel);
    }

    /** How much of a call above or a put below the strike is paid; for a jump, of its derivative to the strike. */
    private Complex weight(Complex phi) {
        if (!option.type().isDigital()) {
            return new Complex(lines.slopeAbove() - lines.slopeBelow());
        }
        // 1{S > K} = -d(S - K)+/dK and 1{S < K} = d(K - S)+/dK; d/dK is (1 - phi)/K.
        final double jump = lines.valueAbove() - lines.valueBelow();
        return phi.subtract(1.0).multiply(jump / strike);
    }

    private GarchGreeks assembled(double[] sums) {
        final double paid = option.notional() * discount;
        final double line = above ? lines.slopeBelow() : lines.slopeAbove();
        final double constant = above ? lines.valueBelow() : lines.valueAbove();
        final double value = line * (forward - strike) + constant + sums[VALUE];
        final double byLogForward = line * forward + sums[SLOPE];
        final Map<FactorId.Kind, Double> by = new EnumMap<>(FactorId.Kind.class);
        for (int k = 0; k < OF_VARIANCE.length; k++) {
            by.put(OF_VARIANCE[k], paid * sums[FIRST + k]);
        }
        by.put(FactorId.Kind.STRIKE, paid * byStrike(line, sums));
        final double drifts = market.kind() == LevelKind.SPOT ? byLogForward : 0.0;
        final double discounts = market.discount().isPresent() ? 0.0 : value;
        by.put(FactorId.Kind.RATE, paid * steps * (drifts - discounts));
        final double level = market.level();
        return new GarchGreeks(paid * value, paid * byLogForward / level, paid * sums[CURVATURE] / level / level, by);
    }

    /** A kink is homogeneous in F and K of degree 1, a jump of degree 0. */
    private double byStrike(double line, double[] sums) {
        if (!(strike > 0.0)) {
            return -line;
        }
        final double degree = option.type().isDigital() ? 0.0 : sums[VALUE];
        return -line + (degree - sums[SLOPE]) / strike;
    }
}
