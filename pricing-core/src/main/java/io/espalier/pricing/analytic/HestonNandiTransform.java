package io.espalier.pricing.analytic;

import org.hipparchus.complex.Complex;

/**
 * The moment generating function of a Heston-Nandi log-return with its derivatives: E (S_T/F)^phi = exp(A + B h1).
 *
 * <p>Backwards over the steps, from A = B = 0, with a = alpha (phi - gamma)^2 and D = 1 - 2 alpha B':
 * <pre>
 * B = phi (phi - 1)/2 + beta B' + a B'/D,   A = A' + omega B' - ln(D)/2.
 * </pre>
 * That is Heston and Nandi (2000), eq. 7 to 9 with lambda = -1/2, after the terms of gamma^2 that cancel have been taken out: at phi = 0
 * and 1 both are exactly 0. Scratch space of one thread.
 */
final class HestonNandiTransform {
    private final double h1;
    private final double omega;
    private final double alpha;
    private final double beta;
    private final double gamma;
    private final int steps;

    /** A + B h1, the logarithm. */
    Complex logarithm;
    /** B, its derivative to h1. */
    Complex byFirstVariance;
    /** Its derivative to omega. */
    Complex byOmega;
    /** Its derivative to alpha. */
    Complex byAlpha;
    /** Its derivative to beta. */
    Complex byBeta;
    /** Its derivative to gamma. */
    Complex byGamma;

    HestonNandiTransform(double h1, double omega, double alpha, double beta, double gamma, int steps) {
        this.h1 = h1;
        this.omega = omega;
        this.alpha = alpha;
        this.beta = beta;
        this.gamma = gamma;
        this.steps = steps;
    }

    /** The logarithm at a real argument; infinite where there is no such moment. */
    double logarithm(double phi) {
        final double own = 0.5 * phi * (phi - 1.0);
        final double spread = alpha * (phi - gamma) * (phi - gamma);
        double a = 0.0;
        double b = 0.0;
        for (int step = 0; step < steps; step++) {
            final double d = 1.0 - 2.0 * alpha * b;
            if (!(d > 0.0)) {
                return Double.POSITIVE_INFINITY;
            }
            a += omega * b - 0.5 * Math.log1p(-2.0 * alpha * b);
            b = own + beta * b + spread * b / d;
        }
        final double sum = a + b * h1;
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /** The logarithm at a complex argument. */
    Complex logarithm(Complex phi) {
        final Complex own = phi.multiply(phi.subtract(1.0)).multiply(0.5);
        final Complex apart = phi.subtract(gamma);
        final Complex spread = apart.multiply(apart).multiply(alpha);
        Complex a = Complex.ZERO;
        Complex b = Complex.ZERO;
        for (int step = 0; step < steps; step++) {
            final Complex d = b.multiply(-2.0 * alpha).add(1.0);
            a = a.add(b.multiply(omega)).subtract(d.log().multiply(0.5));
            b = own.add(b.multiply(beta)).add(spread.multiply(b.divide(d)));
        }
        return a.add(b.multiply(h1));
    }

    /** The logarithm at a complex argument with its derivatives, each carried backwards beside it. */
    void evaluate(Complex phi) {
        final Complex own = phi.multiply(phi.subtract(1.0)).multiply(0.5);
        final Complex apart = phi.subtract(gamma);
        final Complex square = apart.multiply(apart);
        final Complex spread = square.multiply(alpha);
        Complex a = Complex.ZERO;
        Complex b = Complex.ZERO;
        Complex sumB = Complex.ZERO;
        Complex aAlpha = Complex.ZERO;
        Complex bAlpha = Complex.ZERO;
        Complex aBeta = Complex.ZERO;
        Complex bBeta = Complex.ZERO;
        Complex aGamma = Complex.ZERO;
        Complex bGamma = Complex.ZERO;
        for (int step = 0; step < steps; step++) {
            final Complex d = b.multiply(-2.0 * alpha).add(1.0);
            final Complex r = b.divide(d);
            final Complex rOverD = r.divide(d);
            // dA/dB' = omega + alpha/D, dB/dB' = beta + a/D^2.
            final Complex aByB = d.reciprocal().multiply(alpha).add(omega);
            final Complex bByB = spread.divide(d.multiply(d)).add(beta);
            a = a.add(b.multiply(omega)).subtract(d.log().multiply(0.5));
            sumB = sumB.add(b);
            aAlpha = aAlpha.add(aByB.multiply(bAlpha)).add(r);
            aBeta = aBeta.add(aByB.multiply(bBeta));
            aGamma = aGamma.add(aByB.multiply(bGamma));
            bAlpha = bByB.multiply(bAlpha).add(square.multiply(rOverD));
            bBeta = bByB.multiply(bBeta).add(b);
            bGamma = bByB.multiply(bGamma).subtract(apart.multiply(r).multiply(2.0 * alpha));
            b = own.add(b.multiply(beta)).add(spread.multiply(r));
        }
        logarithm = a.add(b.multiply(h1));
        byFirstVariance = b;
        byOmega = sumB;
        byAlpha = aAlpha.add(bAlpha.multiply(h1));
        byBeta = aBeta.add(bBeta.multiply(h1));
        byGamma = aGamma.add(bGamma.multiply(h1));
    }
}
