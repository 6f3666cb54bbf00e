package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes nodes or whole layers out of a network.
 *
 * <p>Of a node its row goes, and with it the next layer's column; the next bias takes up what the node is replaced by: b' = b + sum over
 * removed i of W[:,i] c_i. A layer whose responses are replaced by straight lines is one affine map with the next.
 */
public final class NetworkSurgery {
    private NetworkSurgery() {}

    /**
     * The network with only the nodes {@code kept} in hidden layer {@code layer}.
     *
     * @param kept indices in ascending order, at least one
     * @param standIns the constant that stands in for each node of the layer; those of kept nodes are not used
     * @throws IllegalArgumentException if the layer is not a hidden one, {@code kept} is empty, not ascending or beyond the
     *     layer, or there is not one stand-in per node
     */
    public static Network keep(Network network, int layer, int[] kept, double[] standIns) {
        requireHidden(network, layer);
        Layer cut = network.layers().get(layer);
        requireKept(kept, cut.nodes());
        if (standIns.length != cut.nodes()) {
            throw new IllegalArgumentException("there must be one stand-in per node: standIns.length=" + standIns.length
                    + ", nodes=" + cut.nodes());
        }
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(layer, rows(cut, kept));
        layers.set(layer + 1, columns(layers.get(layer + 1), kept, standIns));
        return new Network(layers);
    }

    /**
     * The network without hidden layer {@code layer}, whose responses {@code line} stands in for: the next layer becomes W' = V diag(a) W,
     * b' = V (a b + c) + d, with V and d its own, W and b the removed one's, a the slopes and c the offsets.
     *
     * @throws IllegalArgumentException if the layer is not a hidden one or the only one, or there is not one slope and offset per node
     */
    public static Network removeLayer(Network network, int layer, LayerLine line) {
        requireHidden(network, layer);
        Layer removed = network.layers().get(layer);
        if (network.layers().size() == 2) {
            throw new IllegalArgumentException("a network must keep a hidden layer: hidden=" + network.hiddenSizes());
        }
        if (line.slopes().length != removed.nodes() || line.offsets().length != removed.nodes()) {
            throw new IllegalArgumentException("there must be one slope and one offset per node: slopes.length="
                    + line.slopes().length + ", offsets.length=" + line.offsets().length + ", nodes="
                    + removed.nodes());
        }
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(layer + 1, through(removed, line, layers.get(layer + 1)));
        layers.remove(layer);
        return new Network(layers);
    }

    private static Layer through(Layer removed, LayerLine line, Layer next) {
        double[][] weights = new double[next.nodes()][removed.inputs()];
        double[] bias = next.bias().clone();
        for (int node = 0; node < weights.length; node++) {
            for (int i = 0; i < removed.nodes(); i++) {
                final double w = next.weights()[node][i];
                final double slope = w * line.slopes()[i];
                bias[node] += slope * removed.bias()[i] + w * line.offsets()[i];
                for (int j = 0; j < removed.inputs(); j++) {
                    weights[node][j] += slope * removed.weights()[i][j];
                }
            }
        }
        return new Layer(weights, bias, next.activation());
    }

    private static Layer rows(Layer layer, int[] kept) {
        double[][] weights =
                Arrays.stream(kept).mapToObj(i -> layer.weights()[i]).toArray(double[][]::new);
        double[] bias = Arrays.stream(kept).mapToDouble(i -> layer.bias()[i]).toArray();
        return new Layer(weights, bias, layer.activation());
    }

    private static Layer columns(Layer next, int[] kept, double[] standIns) {
        double[] replaced = standIns.clone();
        for (int i : kept) {
            replaced[i] = 0.0;
        }
        double[][] weights = new double[next.nodes()][];
        double[] bias = next.bias().clone();
        for (int node = 0; node < weights.length; node++) {
            double[] row = next.weights()[node];
            weights[node] = Arrays.stream(kept).mapToDouble(i -> row[i]).toArray();
            for (int i = 0; i < row.length; i++) {
                bias[node] += row[i] * replaced[i];
            }
        }
        return new Layer(weights, bias, next.activation());
    }

    static void requireHidden(Network network, int layer) {
        if (layer < 0 || layer > network.layers().size() - 2) {
            throw new IllegalArgumentException("only hidden layers may be cut: layer=" + layer + ", hidden layers="
                    + (network.layers().size() - 1));
        }
    }

    private static void requireKept(int[] kept, int nodes) {
        boolean ascending = kept.length > 0 && kept[0] >= 0 && kept[kept.length - 1] < nodes;
        for (int k = 1; k < kept.length; k++) {
            ascending &= kept[k - 1] < kept[k];
        }
        if (!ascending) {
            throw new IllegalArgumentException("kept nodes must be ascending indices of the layer, at least one: kept="
                    + Arrays.toString(kept) + ", nodes=" + nodes);
        }
    }
}
