package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;
import java.util.Arrays;

/**
 * The loss's rival: S(n) = sum of |dL/dw w| over the weights and the bias that lead into a node.
 *
 * <p>L is the mean squared error of values over given rows by the variance of their labels: a pure number, to first order what L would
 * change by if each of these weights were taken away. At a minimum of the loss every dL/dw is 0, so what ranks a well trained network is
 * what these rows say beyond those that it learnt. Source: Molchanov et al. (2019), CVPR, Eq. (8), absolute in place of squared.
 */
public final class Salience implements Criterion {
    private final double[][] points;
    private final double[] values;
    private final double factor;

    /**
     * Salience on rows: {@code points[row][input]} with their labels {@code values[row]}.
     *
     * @throws IllegalArgumentException if there is no row, not one value per row, or values never change
     */
    public Salience(double[][] points, double[] values) {
        this.points = Points.required(points);
        this.values = values;
        if (values.length != points.length) {
            throw new IllegalArgumentException("each point must have one value: points.length=" + points.length
                    + ", values.length=" + values.length);
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(y -> (y - mean) * (y - mean)).sum();
        if (!(squares > 0.0)) {
            throw new IllegalArgumentException("values must change over the rows: every y=" + values[0]);
        }
        factor = 2.0 / squares;
    }

    @Override
    public String name() {
        return "salience";
    }

    @Override
    public double[][] significances(Network network) {
        double[][][] slopes = slopes(network);
        double[][] saliences = HiddenNodes.zeros(network);
        for (int l = 0; l < saliences.length; l++) {
            Layer layer = network.layers().get(l);
            for (int i = 0; i < saliences[l].length; i++) {
                saliences[l][i] = salience(slopes[l][i], layer.weights()[i], layer.bias()[i]);
            }
        }
        return saliences;
    }

    private static double salience(double[] slopes, double[] weights, double bias) {
        double sum = Math.abs(slopes[weights.length] * bias);
        for (int j = 0; j < weights.length; j++) {
            sum += Math.abs(slopes[j] * weights[j]);
        }
        return sum;
    }

    /** dL/dw by {@code [layer][node][input]}, that of the bias last. */
    private double[][][] slopes(Network network) {
        double[][][] slopes = network.layers().stream()
                .limit(network.layers().size() - 1L)
                .map(layer -> new double[layer.nodes()][layer.inputs() + 1])
                .toArray(double[][][]::new);
        TwinPass pass = new TwinPass(network);
        double[] gradient = new double[network.inputs()];
        for (int row = 0; row < points.length; row++) {
            double yBar = factor * (pass.valueAndGradient(points[row], gradient) - values[row]);
            for (int l = 0; l < slopes.length; l++) {
                addOuter(yBar, pass.preactivationAdjoints(l), l == 0 ? points[row] : pass.outputs(l - 1), slopes[l]);
            }
        }
        return slopes;
    }

    /** slopes += yBar zBar (in, 1)^T. */
    private static void addOuter(double yBar, double[] zBar, double[] in, double[][] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            final double[] row = slopes[i];
            final double bar = yBar * zBar[i];
            for (int j = 0; j < in.length; j++) {
                row[j] += bar * in[j];
            }
            row[in.length] += bar;
        }
    }
}
