package io.espalier.pricing.analytic;

import io.espalier.pricing.product.PayoffType;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A call or put whose kink is smoothed over by a logistic curve of width e: E[e h((m + s Z)/e)] by Gauss-Legendre panels.
 *
 * <p>Both kinds fall like e^(x/e) below the kink, so the integrand lies under exp(L(x)), L(x) = min(x/e, 0) -
 * (x - m)^2/(2 s^2), which is concave: panels march from its peak to both sides until it has fallen by e^50. A panel is
 * as wide as the curve (poles at distance pi e from the kink), the density and their joint slope allow, so that 20 nodes
 * reach rounding for any e/s. Integrates at -|m| and reflects: h(x) = x + h(-x). Relative error about 1e-13.
 */
final class LogisticFormula implements UndiscountedFormula {
    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
    private static final int NODES = 20;

    /** Where the integrand is left out: e^-50 of its peak. */
    private static final double REACH = 50.0;

    /** A peak e^-800 lies below every double. */
    private static final double NOTHING = -800.0;

    /** Widest panel in deviations. */
    private static final double DEVIATIONS_PER_PANEL = 2.0;

    /** Widest panel in widths of the kink, where the kink is near. */
    private static final double WIDTHS_PER_PANEL = 3.0;

    /** Largest change of the integrand's logarithm over a panel, by its slope alone. */
    private static final double FALL_PER_PANEL = 8.0;

    private final PayoffLines lines;
    private final SmoothKink kink;
    private final double width;
    private final double[] node = new double[NODES];
    private final double[] weight = new double[NODES];
    private double mean;
    private double deviation;
    private double floor;
    private double excess;
    private double value;
    private double slope;
    private double curvature;

    LogisticFormula(PayoffType type, SmoothKink kink, double width) {
        lines = PayoffLines.of(type);
        this.kink = kink;
        this.width = width;
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
        for (int k = 0; k < NODES; k++) {
            node[k] = 0.5 * (1.0 + rule.getPoint(k));
            weight[k] = 0.5 * rule.getWeight(k);
        }
    }

    @Override
    public void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out) {
        boolean above = moneyness.hi() > 0.0;
        mean = -Math.abs(moneyness.hi());
        this.deviation = deviation.hi();
        excess = 0.0;
        value = 0.0;
        slope = 0.0;
        curvature = 0.0;
        if (this.deviation > 0.0) {
            integrate();
        } else {
            addPoint(mean, 1.0);
        }
        lines.write(above, out);
        out.rest = value;
        out.restSlope = above ? -slope : slope;
        out.setCurvature(curvature);
        out.smoothingBias = excess;
    }

    private void integrate() {
        // Where e^(x/e) tilts the density to, at most to the kink.
        double shift = Math.min(deviation * (deviation / width), -mean);
        double half = -0.5 * mean;
        double peak = envelope(mean + shift, shift / deviation);
        if (peak < NOTHING) {
            return;
        }
        floor = peak - REACH;
        // Two halves, each with its own origin: offsets from the mean, offsets from the kink.
        double start = Math.min(shift, half);
        march(mean, start, Double.NEGATIVE_INFINITY);
        march(mean, start, half);
        start = Math.max(mean + shift, -half);
        march(0.0, start, -half);
        march(0.0, start, Double.POSITIVE_INFINITY);
    }

    private double envelope(double x, double z) {
        return Math.min(x / width, 0.0) - 0.5 * z * z;
    }

    /** Adds panels of offsets from {@code origin}, from {@code start} towards {@code end}, until nothing is left. */
    private void march(double origin, double start, double end) {
        double from = start;
        while (from != end) {
            double x = origin + from;
            double z = origin == mean ? from / deviation : (from - mean) / deviation;
            if (envelope(x, z) < floor) {
                return;
            }
            double step = panelWidth(x, z);
            double to = from < end ? Math.min(from + step, end) : Math.max(from - step, end);
            // The excess has a kink of its own at 0.
            if (origin == 0.0 && from * to < 0.0) {
                to = 0.0;
            }
            addPanel(origin, Math.min(from, to), Math.abs(to - from));
            from = to;
        }
    }

    private double panelWidth(double x, double z) {
        double byCurve = Math.max(WIDTHS_PER_PANEL * width, 0.5 * Math.abs(x));
        double byDensity = DEVIATIONS_PER_PANEL * deviation;
        double logSlope = Math.abs((x < 0.0 ? 1.0 / width : 0.0) - z / deviation);
        double byFall = FALL_PER_PANEL / logSlope;
        // A width below the normal numbers has an infinite slope; the march must still move on.
        return Math.max(Math.min(Math.min(byCurve, byDensity), byFall), Double.MIN_NORMAL);
    }

    private void addPanel(double origin, double from, double length) {
        for (int k = 0; k < NODES; k++) {
            double offset = from + length * node[k];
            boolean ofMean = origin == mean;
            double x = ofMean ? mean + offset : offset;
            double z = (ofMean ? offset : offset - mean) / deviation;
            addPoint(x, weight[k] * (length / deviation) * INVERSE_SQRT_TWO_PI * Math.exp(-0.5 * z * z));
        }
    }

    private void addPoint(double x, double mass) {
        kink.move(x / width);
        excess += mass * width * kink.excess;
        value += mass * (Math.max(x, 0.0) + width * kink.excess);
        slope += mass * kink.slope;
        curvature += mass * (kink.curvature / width);
    }
}
