package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.PayoffType;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A call or put smoothed by an independent normal variable of deviation e: the plain formula at variance s^2 + e^2.
 *
 * <p>Its bias is the integral of dV/du = phi(m/u) over the deviation u from s to sqrt(s^2 + e^2), by Gauss-Legendre panels,
 * so that a width far below s loses no digit.
 */
final class GaussianFormula implements UndiscountedFormula {
    private static final int NODES = 20;

    /** Largest change of the integrand's logarithm over a panel, by its slope alone. */
    private static final double FALL_PER_PANEL = 8.0;

    /** Below this share of the upper end nothing is left to integrate. */
    private static final double NEGLIGIBLE = 1e-18;

    /** From this m/u on the density is 0. */
    private static final double VANISHED = 40.0;

    private final PlainFormula plain;
    private final double width;
    private final GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
    private final DoubleDouble total = new DoubleDouble();
    private final DoubleDouble square = new DoubleDouble();

    GaussianFormula(PayoffType type, double width) {
        plain = new PlainFormula(type);
        this.width = width;
    }

    @Override
    public void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        int exponent = Math.getExponent(Math.max(width, deviation.hi()));
        total.set(Math.scalb(width, -exponent)).multiply(total);
        square.set(deviation).scalb(-exponent).multiply(square);
        total.add(square).sqrt().scalb(exponent);
        plain.evaluate(moneyness, total, out);
        out.smoothingBias = bias(Math.abs(moneyness.hi()), deviation.hi(), total.hi());
    }

    private double bias(double distance, double low, double high) {
        // high - low, without their cancellation.
        double left = width * (width / (low + high));
        double sum = 0.0;
        double to = high;
        while (left > 0.0 && to > NEGLIGIBLE * high && distance / to < VANISHED) {
            double logSlope = distance / to * (distance / to) / to;
            double step = Math.min(Math.min(0.5 * to, FALL_PER_PANEL / logSlope), left);
            sum += panel(distance, to, step);
            to -= step;
            left -= step;
        }
        return sum;
    }

    private double panel(double distance, double to, double length) {
        double sum = 0.0;
        for (int k = 0; k < NODES; k++) {
            double u = to - 0.5 * length * (1.0 + rule.getPoint(k));
            sum += rule.getWeight(k) * NormalDistribution.density(distance / u);
        }
        return 0.5 * length * sum;
    }
}
