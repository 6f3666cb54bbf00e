package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;

/** Mean node outputs over given points. */
final class SampleMeanFold implements Fold {
    private final double[][] points;

    SampleMeanFold(double[][] points) {
        this.points = Points.required(points);
    }

    @Override
    public double[] standIns(Network network, int layer) {
        ValuePass pass = new ValuePass(network);
        double[] means = new double[network.layers().get(layer).nodes()];
        for (double[] x : points) {
            pass.value(x);
            double[] outputs = pass.outputs(layer);
            for (int i = 0; i < means.length; i++) {
                means[i] += outputs[i] / points.length;
            }
        }
        return means;
    }
}
