package io.espalier.bench.experiment.certificate;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import java.util.ArrayList;
import java.util.List;

/** A network with one weight 1 % off: the one that this moves the value by most, over points of the box. */
final class PlantedError {
    private static final double FACTOR = 1.01;
    private static final int POINTS = 64;

    private PlantedError() {}

    static Network in(Network network, Box box) {
        Network worst = network;
        double most = 0.0;
        for (int l = 0; l < network.layers().size(); l++) {
            final Layer layer = network.layers().get(l);
            for (int i = 0; i < layer.nodes(); i++) {
                for (int j = 0; j < layer.inputs(); j++) {
                    final Network changed = changed(network, l, i, j);
                    final double moved = largestMove(network, changed, box);
                    if (moved > most) {
                        most = moved;
                        worst = changed;
                    }
                }
            }
        }
        return worst;
    }

    private static Network changed(Network network, int l, int i, int j) {
        final Layer layer = network.layers().get(l);
        final double[][] weights = layer.weights().clone();
        weights[i] = weights[i].clone();
        weights[i][j] *= FACTOR;
        final List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(l, new Layer(weights, layer.bias(), layer.activation()));
        return new Network(layers);
    }

    /** Along the diagonal of the box. */
    private static double largestMove(Network a, Network b, Box box) {
        final ValuePass first = new ValuePass(a);
        final ValuePass second = new ValuePass(b);
        final double[] x = new double[box.size()];
        double most = 0.0;
        for (int point = 0; point <= POINTS; point++) {
            for (int j = 0; j < x.length; j++) {
                x[j] = box.low()[j] + (box.high()[j] - box.low()[j]) * point / POINTS;
            }
            most = Math.max(most, Math.abs(first.value(x) - second.value(x)));
        }
        return most;
    }
}
