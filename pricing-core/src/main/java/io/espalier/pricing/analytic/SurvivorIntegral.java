package io.espalier.pricing.analytic;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals of a straight payoff over those who were not killed, by Gauss-Legendre panels from an anchor outwards.
 *
 * <p>Density and payoff are positive, so nothing cancels in the value, however small it is. The law is a sum of normal densities
 * of deviation 1 or of few sines over at most 2.5 deviations: over a panel of {@link #PANEL} the rule is exact to rounding, also
 * where a far tail falls by e^50 within one.
 */
final class SurvivorIntegral {
    private static final int NODES = 24;

    /** Widest panel in deviations. */
    private static final double PANEL = 2.5;

    /** Where the integrand is left out: e^-50 of its peak. */
    private static final double REACH = 50.0;

    private final GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
    private double startU;
    private double startZ;
    private double startZeta;
    private double startPay;

    /** Integral of payoff times density. */
    double value;
    /** Integral of the density. */
    double mass;
    /** Integral of payoff times the density's derivative to the start. */
    double byStart;
    /** Integral of payoff times the density's second derivative to the start. */
    double byStartTwice;
    /** Integral of the reflected density. */
    double reflected;
    /** Integral of u times payoff times density, u the distance from the start. */
    double moment;
    /** Integral of (u^2 - 1)/2 times payoff times density. */
    double spread;

    void clear() {
        value = 0.0;
        mass = 0.0;
        byStart = 0.0;
        byStartTwice = 0.0;
        reflected = 0.0;
        moment = 0.0;
        spread = 0.0;
    }

    /** Sets the place that panels are measured from, as {@link KilledLaw#move} wants it, and the payoff there, of slope 1. */
    void anchor(double u, double z, double zeta, double pay) {
        startU = u;
        startZ = z;
        startZeta = zeta;
        startPay = pay;
    }

    /** Adds what lies between the anchor and {@code length} away from it, towards {@code side}; as far as there is density. */
    void add(KilledLaw law, double length, double side) {
        double reach = Math.min(length, reach(Math.abs(startU)));
        int panels = (int) Math.ceil(reach / PANEL);
        double step = reach / panels;
        for (int p = 0; p < panels; p++) {
            for (int k = 0; k < NODES; k++) {
                double t = side * step * (p + 0.5 * (1.0 + rule.getPoint(k)));
                addPoint(law, t, 0.5 * step * rule.getWeight(k));
            }
        }
    }

    /** t with u t + t^2/2 = 50: the way outwards on which exp(-(u + t)^2/2) falls by e^50. */
    private static double reach(double u) {
        return 2.0 * REACH / (u + Math.sqrt(u * u + 2.0 * REACH));
    }

    private void addPoint(KilledLaw law, double t, double weight) {
        double u = startU + t;
        law.move(u, startZ + t, startZeta - t);
        double pay = weight * (startPay + t);
        double paid = pay * law.density;
        value += paid;
        mass += weight * law.density;
        byStart += pay * law.byStart;
        byStartTwice += pay * law.byStartTwice;
        reflected += weight * law.reflected;
        moment += paid * u;
        spread += 0.5 * paid * (u * u - 1.0);
    }
}
