package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.RoundingError;

/**
 * Per node of a layer, the product d y of the response's slope d = phi'(z) and an enclosed factor y, as a linear form of y AND z.
 *
 * <p>With middles dc of d and yc of y, and d within s z + k +- r: d y = dc y + yc (d - dc) + (d - dc)(y - yc), hence within
 * dc y + (yc s) z + yc (k - dc) +- (|yc| r + dr yr). A product of two intervals alone would forget that both move with the same inputs.
 */
final class SlopeProducts {
    /** All products. */
    final Interval[] range;

    private final double[] middle;
    private final double[] coupling;
    private final double[] shift;
    private final double[] spread;
    private final double[] reachOfFactor;
    private final double[] reachOfProduct;
    private final double[] reachOfNode;

    /** With the slopes' ranges and bands over a layer's pre-activations, and the factors. */
    SlopeProducts(Interval[] slopes, ResponseBands bands, Interval[] factors) {
        int n = slopes.length;
        range = new Interval[n];
        middle = new double[n];
        coupling = new double[n];
        shift = new double[n];
        spread = new double[n];
        reachOfFactor = new double[n];
        reachOfProduct = new double[n];
        reachOfNode = bands.reach();
        double gamma = RoundingError.gamma(8);
        for (int i = 0; i < n; i++) {
            range[i] = slopes[i].times(factors[i]);
            double dc = slopes[i].midpoint();
            double yc = factors[i].midpoint();
            middle[i] = dc;
            coupling[i] = yc * bands.slope()[i];
            shift[i] = yc * (bands.shift()[i] - dc);
            double exact = Math.abs(yc) * bands.spread()[i] + slopes[i].radius() * factors[i].radius();
            double rounding =
                    Math.abs(coupling[i]) * reachOfNode[i] + Math.abs(yc) * (Math.abs(bands.shift()[i]) + Math.abs(dc));
            spread[i] = exact + gamma * (exact + rounding) + RoundingError.UNDERFLOW;
            reachOfFactor[i] = factors[i].magnitude();
            reachOfProduct[i] = range[i].magnitude();
        }
    }

    /** The coefficients on the pre-activations that forms on the products have. */
    double[][] onNodes(LinearForms forms) {
        return forms.times(coupling);
    }

    double[] reachOfNodes() {
        return reachOfNode;
    }

    double[] reachOfProducts() {
        return reachOfProduct;
    }

    /** Turns forms on the products into forms on the factors; what they have on the pre-activations is {@link #onNodes}. */
    void replace(LinearForms forms) {
        forms.bend(middle, shift, spread, reachOfFactor);
    }
}
