package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Activation;
import java.util.Arrays;

/** What the responses' slopes are over a layer's pre-activations: their ranges, and bands over the same. */
record LayerSlopes(Interval[] ranges, ResponseBands bands) {

    static LayerSlopes of(Activation activation, Interval[] z) {
        Interval[] ranges = Arrays.stream(z)
                .map(node -> ActivationEnclosure.slope(activation, node))
                .toArray(Interval[]::new);
        return new LayerSlopes(ranges, ResponseBands.slope(activation, z));
    }

    /** Of every hidden layer. */
    static LayerSlopes[] of(ForwardBands forward) {
        LayerSlopes[] slopes = new LayerSlopes[forward.network.hidden];
        for (int l = 0; l < slopes.length; l++) {
            slopes[l] = of(forward.network.activation[l], forward.z[l]);
        }
        return slopes;
    }

    SlopeProducts times(Interval[] factors) {
        return new SlopeProducts(ranges, bands, factors);
    }
}
