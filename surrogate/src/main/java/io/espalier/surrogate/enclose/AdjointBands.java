package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import java.util.Arrays;

/**
 * Backward pass over a cell: the derivative of the network's output by every hidden node and every input.
 *
 * <p>Adjoints are products of slopes and adjoints of the layer above. Each product is a linear form of both ({@link SlopeProducts}); these
 * are carried up through the adjoint pass to the output, whose derivative by itself is 1, and what falls on pre-activations is carried down
 * through the forward pass to the inputs: one affine form for the two passes together.
 */
final class AdjointBands {
    /** dy/dh [hidden layer][node]. */
    final Interval[][] adjoints;

    /** dy/dx [input]. */
    final Interval[] gradient;

    private final ForwardBands forward;
    private final NetworkArrays network;
    private final SlopeProducts[] products;
    private final LinearForms gradientForms;

    AdjointBands(ForwardBands forward, LayerSlopes[] slopes) {
        this.forward = forward;
        network = forward.network;
        adjoints = new Interval[network.hidden][];
        products = new SlopeProducts[network.hidden];
        double[] last = network.weights[network.hidden][0];
        Interval[] above = Arrays.stream(last).mapToObj(Interval::of).toArray(Interval[]::new);
        LinearForms forms = constants(last);
        for (int l = network.hidden - 1; l >= 0; l--) {
            adjoints[l] = above;
            products[l] = slopes[l].times(above);
            forms = onInputs(l);
            above = enclose(forms, l);
        }
        gradientForms = forms;
        gradient = above;
    }

    private static LinearForms constants(double[] values) {
        return new LinearForms(new double[values.length][values.length], values);
    }

    /** The derivatives by what layer {@code l} takes in. */
    private LinearForms onInputs(int l) {
        double[][] transposed = network.transposed[l];
        CoupledForms coupled = new CoupledForms(forward, new LinearForms(transposed, new double[transposed.length]));
        for (int j = l; j < network.hidden; j++) {
            coupled.split(j, products[j]);
            if (j + 1 < network.hidden) {
                double[] none = new double[network.bias[j].length];
                coupled.forms().chain(network.transposed[j + 1], none, products[j + 1].reachOfProducts());
            } else {
                coupled.forms().settle(network.weights[network.hidden][0]);
            }
        }
        return coupled.onInputs();
    }

    private Interval[] enclose(LinearForms forms, int l) {
        Interval[] enclosed = new Interval[forms.rows()];
        for (int r = 0; r < enclosed.length; r++) {
            Interval step = IntervalRows.affine(network.transposed[l][r], 0.0, products[l].range);
            enclosed[r] = forms.over(r, forward.cell).intersect(step).orElseThrow();
        }
        return enclosed;
    }

    LinearBand derivative(int j) {
        return gradientForms.band(j);
    }
}
