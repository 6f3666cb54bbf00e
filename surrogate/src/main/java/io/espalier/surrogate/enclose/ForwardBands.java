package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;

/**
 * Forward pass over a cell: every node within two parallel planes over the inputs.
 *
 * <p>Each layer's pre-activations are linear in the layer before, whose responses lie in bands around their chords; substituted backwards
 * down to the inputs, the linear parts keep what nodes share, and only the bands' widths add up. Plain intervals of the step from the
 * layer before are intersected with it. Method: bounds by backward substitution (Singh and others, 2018, DeepZ; Zhang and others, 2018,
 * CROWN), with one slope per node.
 */
final class ForwardBands {
    final NetworkArrays network;
    final Cell cell;
    /** Pre-activations [layer][node]. */
    final Interval[][] z;
    /** Responses [layer][node]. */
    final Interval[][] h;

    final ResponseBands[] response;
    private final double[] reachOfInputs;
    private final double[][] reachOfNodes;
    private LinearForms output;

    ForwardBands(NetworkArrays network, Cell cell) {
        this.network = network;
        this.cell = cell;
        int layers = network.weights.length;
        z = new Interval[layers][];
        h = new Interval[layers][];
        response = new ResponseBands[layers];
        reachOfNodes = new double[layers][];
        reachOfInputs = new double[cell.size()];
        for (int j = 0; j < reachOfInputs.length; j++) {
            reachOfInputs[j] = cell.reach(j);
        }
        for (int l = 0; l < layers; l++) {
            enclose(l);
        }
    }

    private void enclose(int l) {
        output = new LinearForms(network.weights[l], network.bias[l]);
        onInputs(output, l);
        z[l] = new Interval[network.bias[l].length];
        h[l] = new Interval[z[l].length];
        reachOfNodes[l] = new double[z[l].length];
        for (int i = 0; i < z[l].length; i++) {
            z[l][i] = output.over(i, cell);
            if (l > 0) {
                Interval step = IntervalRows.affine(network.weights[l][i], network.bias[l][i], h[l - 1]);
                z[l][i] = z[l][i].intersect(step).orElseThrow();
            }
            h[l][i] = ActivationEnclosure.value(network.activation[l], z[l][i]);
            reachOfNodes[l][i] = h[l][i].magnitude();
        }
        response[l] = ResponseBands.value(network.activation[l], z[l]);
    }

    /** Turns forms on the inputs of layer {@code l} into forms on the network's. */
    private void onInputs(LinearForms forms, int l) {
        for (int j = l - 1; j >= 0; j--) {
            response[j].replace(forms);
            replaceNodes(forms, j);
        }
    }

    /** Turns forms on the pre-activations of layer {@code l} into forms on what it takes in. */
    void replaceNodes(LinearForms forms, int l) {
        forms.chain(network.weights[l], network.bias[l], reachOfInputs(l));
    }

    /** The most that what layer {@code l} takes in may be. */
    double[] reachOfInputs(int l) {
        return l == 0 ? reachOfInputs : reachOfNodes[l - 1];
    }

    LinearBand value() {
        return output.band(0);
    }
}
