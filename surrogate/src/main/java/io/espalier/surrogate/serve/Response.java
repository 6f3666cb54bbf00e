package io.espalier.surrogate.serve;

import io.espalier.pricing.algebra.UnaryFunction;
import io.espalier.pricing.graph.Sym;
import io.espalier.pricing.math.Sigmoid;
import io.espalier.surrogate.network.Activation;

/**
 * A node's response in recorded operations: those of {@link Activation}, one by one, so that the bits are the same.
 *
 * @param gate what value, slope and curvature share
 * @param slope null where it is 1
 * @param curvature null where it is 0
 */
record Response(Sym value, Sym slope, Sym curvature) {

    /** The response at {@code z}, good for |z| within the reach of {@link Sigmoid}. */
    static Response of(Activation activation, Sym z) {
        return switch (activation) {
            case SILU -> silu(z, z.map(Function.SIGMOID));
            case SOFTPLUS -> softplus(z, z.map(Function.SIGMOID));
            case TANH -> tanh(z.map(Function.TANH));
            case RELU -> relu(z);
            case IDENTITY -> new Response(z, null, null);
        };
    }

    private static Response silu(Sym z, Sym gate) {
        final Sym rest = oneMinus(gate);
        return new Response(
                z.times(gate),
                gate.times(z.times(rest).plus(1.0)),
                gate.times(rest).times(z.times(oneMinus(gate.times(2.0))).plus(2.0)));
    }

    private static Response softplus(Sym z, Sym gate) {
        return new Response(z.map(Function.SOFTPLUS), gate, gate.times(oneMinus(gate)));
    }

    private static Response tanh(Sym gate) {
        final Sym slope = oneMinus(gate).times(gate.plus(1.0));
        return new Response(gate, slope, gate.times(-2.0).times(slope));
    }

    private static Response relu(Sym z) {
        final Sym gate = z.select(Sym.constant(z.graph(), 1.0), Sym.constant(z.graph(), 0.0));
        return new Response(z.times(gate), gate, null);
    }

    private static Sym oneMinus(Sym a) {
        return Sym.constant(a.graph(), 1.0).minus(a);
    }

    /** What is called; derivatives are recorded in operations. */
    private enum Function implements UnaryFunction {
        SIGMOID {
            @Override
            public double value(double z) {
                return Sigmoid.within(z);
            }
        },
        SOFTPLUS {
            @Override
            public double value(double z) {
                return Activation.SOFTPLUS.value(z, 0.0);
            }
        },
        TANH {
            @Override
            public double value(double z) {
                return Activation.TANH.gate(z);
            }
        };

        @Override
        public double slope(double x, double y) {
            throw new IllegalStateException("a slope must be recorded, not called: function=" + this);
        }

        @Override
        public double curvature(double x, double y) {
            throw new IllegalStateException("a curvature must be recorded, not called: function=" + this);
        }
    }
}
