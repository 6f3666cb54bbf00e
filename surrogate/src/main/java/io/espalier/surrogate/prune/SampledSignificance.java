package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;

/**
 * The sampled rival of {@link Significance}: S(n) = rms(n) times rms(dy/dn), root mean squares over given points.
 *
 * <p>In output units. The root mean square of what a node gives, not its deviation: without a fold a removed node takes its mean with it,
 * so a node that hardly moves yet gives much is missed. Says nothing of places between the points.
 */
public final class SampledSignificance implements Criterion {
    private final double[][] points;

    /**
     * Significance over {@code points}, {@code [point][input]}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SampledSignificance(double[][] points) {
        this.points = Points.required(points);
    }

    @Override
    public String name() {
        return "rms";
    }

    @Override
    public double[][] significances(Network network) {
        TwinPass pass = new TwinPass(network);
        double[] gradient = new double[network.inputs()];
        double[][] outputs = HiddenNodes.zeros(network);
        double[][] adjoints = HiddenNodes.zeros(network);
        for (double[] x : points) {
            pass.valueAndGradient(x, gradient);
            for (int layer = 0; layer < outputs.length; layer++) {
                addSquares(pass.outputs(layer), outputs[layer]);
                addSquares(pass.adjoints(layer), adjoints[layer]);
            }
        }
        for (int layer = 0; layer < outputs.length; layer++) {
            for (int i = 0; i < outputs[layer].length; i++) {
                outputs[layer][i] =
                        Math.sqrt(outputs[layer][i] / points.length) * Math.sqrt(adjoints[layer][i] / points.length);
            }
        }
        return outputs;
    }

    private static void addSquares(double[] numbers, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i] * numbers[i];
        }
    }
}
