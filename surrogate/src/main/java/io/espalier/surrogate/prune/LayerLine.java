package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;

/**
 * Straight lines in place of a layer's responses: h_i = slope_i z_i + offset_i, z what node i feels before its response.
 *
 * <p>Shapes: {@code slopes[node]}, {@code offsets[node]}. Arrays are not copied: do not write them.
 */
public record LayerLine(double[] slopes, double[] offsets) {

    /**
     * Least squares over points: of all straight lines those that come nearest to what each node gives. A node that never moves is
     * held where it is.
     *
     * @param points {@code [point][input]}
     * @throws IllegalArgumentException if there is no point, or the layer is not a hidden one
     */
    public static LayerLine nearest(Network network, int layer, double[][] points) {
        Points.required(points);
        NetworkSurgery.requireHidden(network, layer);
        int nodes = network.layers().get(layer).nodes();
        Moments moments = new Moments(nodes);
        ValuePass pass = new ValuePass(network);
        for (double[] x : points) {
            pass.value(x);
            moments.add(pass.preactivations(layer), pass.outputs(layer));
        }
        return moments.line();
    }

    /** Running means and centred products (Welford 1962). */
    private static final class Moments {
        private final double[] feltMean;
        private final double[] givenMean;
        private final double[] variation;
        private final double[] covariation;
        private int count;

        Moments(int nodes) {
            feltMean = new double[nodes];
            givenMean = new double[nodes];
            variation = new double[nodes];
            covariation = new double[nodes];
        }

        void add(double[] felt, double[] given) {
            count++;
            for (int i = 0; i < felt.length; i++) {
                final double before = felt[i] - feltMean[i];
                feltMean[i] += before / count;
                givenMean[i] += (given[i] - givenMean[i]) / count;
                variation[i] += before * (felt[i] - feltMean[i]);
                covariation[i] += before * (given[i] - givenMean[i]);
            }
        }

        LayerLine line() {
            double[] slopes = new double[feltMean.length];
            double[] offsets = new double[feltMean.length];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = variation[i] > 0.0 ? covariation[i] / variation[i] : 0.0;
                offsets[i] = givenMean[i] - slopes[i] * feltMean[i];
            }
            return new LayerLine(slopes, offsets);
        }
    }
}
