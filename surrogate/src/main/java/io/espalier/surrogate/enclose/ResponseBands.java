package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Band;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Activation;
import java.util.function.Function;

/**
 * Per node of a layer, a function of its pre-activation within slope z + shift +- spread: the response, its slope or its curvature.
 *
 * <p>Shapes: one number per node; {@code reach} is the largest |z|.
 */
record ResponseBands(double[] slope, double[] shift, double[] spread, double[] reach) {

    /** Of the responses. */
    static ResponseBands value(Activation activation, Interval[] z) {
        return of(z, node -> ActivationBands.value(activation, node));
    }

    /** Of the responses' derivatives. */
    static ResponseBands slope(Activation activation, Interval[] z) {
        return of(z, node -> ActivationBands.slope(activation, node));
    }

    /** Of the responses' second derivatives. */
    static ResponseBands curvature(Activation activation, Interval[] z) {
        return of(z, node -> ActivationBands.curvature(activation, node));
    }

    private static ResponseBands of(Interval[] z, Function<Interval, Band> band) {
        int n = z.length;
        ResponseBands bands = new ResponseBands(new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            Band node = band.apply(z[i]);
            Interval offset = node.offset();
            bands.slope[i] = node.slope();
            bands.shift[i] = offset.midpoint();
            bands.spread[i] = offset.radius();
            bands.reach[i] = z[i].magnitude();
        }
        return bands;
    }

    /** Turns forms on these functions into forms on the pre-activations. */
    void replace(LinearForms forms) {
        forms.bend(slope, shift, spread, reach);
    }
}
