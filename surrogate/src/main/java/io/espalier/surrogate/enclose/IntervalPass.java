package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;

/**
 * Interval forward and adjoint pass of a network over a box.
 *
 * <p>Forwards [z] = W [h] + b and [h] = phi([z]); backwards [zBar] = phi'([z]) [hBar] and [hBar of the layer before] =
 * W^T [zBar], from [1, 1] at the output. Source: "Sobolev pruning", section 3.1 and Table 1.
 */
public final class IntervalPass {
    private final List<Layer> layers;
    private final Interval[][] z;
    private final Interval[][] h;
    private final Interval[][] hBar;

    /**
     * The enclosures of {@code network} over {@code box}.
     *
     * @throws IllegalArgumentException if the box has not one side per input, or an infinite one
     */
    public static NetworkEnclosure enclose(Network network, Box box) {
        requireFinite(network, box);
        IntervalPass pass = new IntervalPass(network);
        pass.forward(inputs(box));
        return new NetworkEnclosure(pass.h, pass.hBar, pass.backward());
    }

    private IntervalPass(Network network) {
        layers = network.layers();
        z = new Interval[layers.size()][];
        h = new Interval[layers.size()][];
        hBar = new Interval[layers.size()][];
    }

    private static Interval[] inputs(Box box) {
        Interval[] x = new Interval[box.size()];
        Arrays.setAll(x, j -> new Interval(box.low()[j], box.high()[j]));
        return x;
    }

    private void forward(Interval[] x) {
        Interval[] in = x;
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            z[l] = affine(layer, in);
            h[l] = Arrays.stream(z[l])
                    .map(node -> ActivationEnclosure.value(layer.activation(), node))
                    .toArray(Interval[]::new);
            in = h[l];
        }
    }

    private static Interval[] affine(Layer layer, Interval[] in) {
        Interval[] z = new Interval[layer.nodes()];
        for (int i = 0; i < z.length; i++) {
            Interval sum = Interval.of(layer.bias()[i]);
            for (int j = 0; j < in.length; j++) {
                sum = sum.plus(in[j].times(layer.weights()[i][j]));
            }
            z[i] = sum;
        }
        return z;
    }

    private Interval[] backward() {
        Interval[] bar = {Interval.of(1.0)};
        for (int l = layers.size() - 1; l >= 0; l--) {
            hBar[l] = bar;
            bar = transposed(layers.get(l), bar, z[l]);
        }
        return bar;
    }

    private static Interval[] transposed(Layer layer, Interval[] hBar, Interval[] z) {
        Interval[] before = new Interval[layer.inputs()];
        Arrays.fill(before, Interval.of(0.0));
        for (int i = 0; i < z.length; i++) {
            Interval zBar = ActivationEnclosure.slope(layer.activation(), z[i]).times(hBar[i]);
            for (int j = 0; j < before.length; j++) {
                before[j] = before[j].plus(zBar.times(layer.weights()[i][j]));
            }
        }
        return before;
    }

    private static void requireFinite(Network network, Box box) {
        if (box.size() != network.inputs()) {
            throw new IllegalArgumentException("a box must have one side per input: box.size=" + box.size()
                    + ", network.inputs=" + network.inputs());
        }
        for (int j = 0; j < box.size(); j++) {
            if (Double.isInfinite(box.low()[j]) || Double.isInfinite(box.high()[j])) {
                throw new IllegalArgumentException("a box must be finite to be enclosed: low[" + j + "]=" + box.low()[j]
                        + ", high[" + j + "]=" + box.high()[j]);
            }
        }
    }
}
