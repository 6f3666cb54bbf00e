package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;

/**
 * The Hessian of a network along two directions v and w over a cell: v'Hw = sum over nodes of dy/dh phi''(z) (dz along v)(dz along w).
 *
 * <p>The middle of the three linear factors' product multiplies a band of phi'', which is a linear form of the inputs; what they deviate from
 * it multiplies the range of phi''. With one hidden layer they do not deviate, and the form is as tight as the band.
 */
final class CurvatureBands {
    private final ForwardBands forward;
    private final NetworkArrays network;

    CurvatureBands(ForwardBands forward) {
        this.forward = forward;
        network = forward.network;
    }

    LinearBand along(Interval[][] adjoints, Interval[][] first, Interval[][] second) {
        int top = network.hidden - 1;
        if (top < 0) {
            return new LinearBand(new double[network.inputs()], 0.0, 0.0);
        }
        LinearForms sum = ofLayer(top, adjoints[top], first[top], second[top]);
        forward.replaceNodes(sum, top);
        for (int l = top - 1; l >= 0; l--) {
            forward.response[l].replace(sum);
            LinearForms layer = ofLayer(l, adjoints[l], first[l], second[l]);
            sum.add(layer.coefficients(), reach(l));
            sum.addFrom(layer);
            forward.replaceNodes(sum, l);
        }
        return sum.band(0);
    }

    private double[] reach(int l) {
        double[] reach = new double[forward.z[l].length];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = forward.z[l][i].magnitude();
        }
        return reach;
    }

    /** One form on the pre-activations of layer {@code l}. */
    private LinearForms ofLayer(int l, Interval[] adjoint, Interval[] first, Interval[] second) {
        double[][] middles = new double[1][adjoint.length];
        double deviation = 0.0;
        for (int i = 0; i < adjoint.length; i++) {
            Interval factor = adjoint[i].times(first[i].times(second[i]));
            Interval range = ActivationEnclosure.curvature(network.activation[l], forward.z[l][i]);
            middles[0][i] = factor.midpoint();
            double deviates = DirectedRounding.multiplyUp(factor.radius(), range.magnitude());
            deviation = DirectedRounding.addUp(deviation, deviates);
        }
        LinearForms form = new LinearForms(middles, new double[1]);
        ResponseBands.curvature(network.activation[l], forward.z[l]).replace(form);
        form.widen(deviation);
        return form;
    }
}
