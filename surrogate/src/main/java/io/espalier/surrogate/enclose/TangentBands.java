package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;
import java.util.Arrays;

/**
 * Tangent pass over a cell: how every pre-activation moves along a direction of the inputs.
 *
 * <p>As {@link AdjointBands}, the other way round: products of slopes and tangents are carried down to the inputs, where the tangent is the
 * direction itself.
 */
final class TangentBands {
    /** The pre-activations' derivatives along the direction [hidden layer][node]. */
    final Interval[][] tangents;

    private final ForwardBands forward;
    private final NetworkArrays network;
    private final double[] direction;
    private final double[] reachOfDirection;
    private final SlopeProducts[] products;

    TangentBands(ForwardBands forward, LayerSlopes[] slopes, double[] direction) {
        this.forward = forward;
        this.direction = direction;
        network = forward.network;
        reachOfDirection = Arrays.stream(direction).map(Math::abs).toArray();
        tangents = new Interval[network.hidden][];
        products = new SlopeProducts[network.hidden];
        for (int l = 0; l < network.hidden; l++) {
            tangents[l] = l == 0 ? ofFirstLayer() : enclose(l);
            products[l] = slopes[l].times(tangents[l]);
        }
    }

    private Interval[] ofFirstLayer() {
        LinearForms forms = new LinearForms(network.weights[0], new double[network.bias[0].length]);
        forms.settle(direction);
        Interval[] settled = new Interval[forms.rows()];
        Arrays.setAll(settled, forms::settled);
        return settled;
    }

    private Interval[] enclose(int l) {
        LinearForms forms = onInputs(l);
        Interval[] enclosed = new Interval[forms.rows()];
        for (int r = 0; r < enclosed.length; r++) {
            Interval step = IntervalRows.affine(network.weights[l][r], 0.0, products[l - 1].range);
            enclosed[r] = forms.over(r, forward.cell).intersect(step).orElseThrow();
        }
        return enclosed;
    }

    private LinearForms onInputs(int l) {
        double[] still = new double[network.bias[l].length];
        CoupledForms coupled = new CoupledForms(forward, new LinearForms(network.weights[l], still));
        for (int j = l - 1; j >= 0; j--) {
            coupled.split(j, products[j]);
            double[] reach = j == 0 ? reachOfDirection : products[j - 1].reachOfProducts();
            coupled.forms().chain(network.weights[j], new double[network.bias[j].length], reach);
        }
        coupled.forms().settle(direction);
        return coupled.onInputs();
    }
}
