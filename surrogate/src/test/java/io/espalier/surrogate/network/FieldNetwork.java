package io.espalier.surrogate.network;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.Derivative;

/** A network evaluated over one of Hipparchus' derivative types: another road to every derivative. */
final class FieldNetwork {
    private FieldNetwork() {}

    static <T extends Derivative<T>> T evaluate(Network network, List<T> x) {
        List<T> in = x;
        for (Layer layer : network.layers()) {
            List<T> out = new ArrayList<>();
            for (int i = 0; i < layer.nodes(); i++) {
                T z = in.get(0).getField().getZero().add(layer.bias()[i]);
                for (int j = 0; j < layer.inputs(); j++) {
                    z = z.add(in.get(j).multiply(layer.weights()[i][j]));
                }
                out.add(respond(layer.activation(), z));
            }
            in = out;
        }
        return in.get(0);
    }

    private static <T extends Derivative<T>> T respond(Activation activation, T z) {
        return switch (activation) {
            case SILU -> z.divide(z.negate().exp().add(1.0));
            case SOFTPLUS -> z.exp().add(1.0).log();
            case TANH -> z.tanh();
            case RELU -> z.getValue() > 0.0 ? z : z.multiply(0.0);
            case IDENTITY -> z;
        };
    }
}
