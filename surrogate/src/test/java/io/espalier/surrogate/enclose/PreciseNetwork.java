package io.espalier.surrogate.enclose;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;

/**
 * A network to 57 digits: value, gradient and the sum of all entries of the Hessian.
 *
 * <p>Forward only, no adjoints: every node carries its derivatives by the inputs and its second derivative along the vector of ones.
 */
final class PreciseNetwork {
    private final Network network;
    private final int d;

    PreciseNetwork(Network network) {
        this.network = network;
        d = network.inputs();
    }

    /** A number, its gradient, its second derivative along the vector of ones. */
    record Jet(Precise value, Precise[] gradient, Precise bend) {
        private Precise alongOnes() {
            return Arrays.stream(gradient).reduce(Precise.ZERO, Precise::plus);
        }
    }

    Jet at(double[] x) {
        Jet[] in = new Jet[d];
        for (int j = 0; j < d; j++) {
            Precise[] unit = zeros();
            unit[j] = Precise.ONE;
            in[j] = new Jet(Precise.of(x[j]), unit, Precise.ZERO);
        }
        for (Layer layer : network.layers()) {
            Jet[] out = new Jet[layer.nodes()];
            for (int i = 0; i < out.length; i++) {
                out[i] = response(layer.activation(), sum(layer.weights()[i], layer.bias()[i], in));
            }
            in = out;
        }
        return in[0];
    }

    private Precise[] zeros() {
        Precise[] zeros = new Precise[d];
        Arrays.fill(zeros, Precise.ZERO);
        return zeros;
    }

    private Jet sum(double[] weights, double bias, Jet[] in) {
        Precise value = Precise.of(bias);
        Precise[] gradient = zeros();
        Precise bend = Precise.ZERO;
        for (int k = 0; k < weights.length; k++) {
            Precise w = Precise.of(weights[k]);
            value = value.plus(w.times(in[k].value));
            for (int j = 0; j < d; j++) {
                gradient[j] = gradient[j].plus(w.times(in[k].gradient[j]));
            }
            bend = bend.plus(w.times(in[k].bend));
        }
        return new Jet(value, gradient, bend);
    }

    private static Jet response(Activation activation, Jet z) {
        return switch (activation) {
            case IDENTITY -> z;
            case SILU -> silu(z);
            case SOFTPLUS -> softplus(z);
            case TANH -> tanh(z);
            case RELU -> throw new IllegalArgumentException("a rectifier has no Hessian: activation=" + activation);
        };
    }

    /** phi(z), by the chain rule. */
    private static Jet chain(Precise value, Precise slope, Precise curvature, Jet z) {
        Precise[] gradient = Arrays.stream(z.gradient).map(slope::times).toArray(Precise[]::new);
        Precise along = z.alongOnes();
        return new Jet(value, gradient, slope.times(z.bend).plus(curvature.times(along.times(along))));
    }

    private static Precise sigmoid(Precise z) {
        Precise t = z.abs().negate().exp();
        Precise ofSize = Precise.ONE.over(Precise.ONE.plus(t));
        return z.signum() < 0 ? Precise.ONE.minus(ofSize) : ofSize;
    }

    private static Jet silu(Jet z) {
        Precise s = sigmoid(z.value);
        Precise first = s.times(Precise.ONE.minus(s));
        Precise second = first.times(Precise.ONE.minus(s.times(2)));
        return chain(
                z.value.times(s), s.plus(z.value.times(first)), first.times(2).plus(z.value.times(second)), z);
    }

    private static Jet softplus(Jet z) {
        Precise s = sigmoid(z.value);
        Precise bend = z.value.abs().negate().exp().log1p();
        Precise value = z.value.signum() < 0 ? bend : z.value.plus(bend);
        return chain(value, s, s.times(Precise.ONE.minus(s)), z);
    }

    private static Jet tanh(Jet z) {
        Precise t = sigmoid(z.value.times(2)).times(2).minus(Precise.ONE);
        Precise slope = Precise.ONE.minus(t.times(t));
        return chain(t, slope, t.times(slope).times(-2), z);
    }
}
