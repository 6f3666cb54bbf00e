package io.espalier.surrogate.serve;

import io.espalier.pricing.algebra.UnaryFunction;
import io.espalier.pricing.graph.Sym;
import io.espalier.pricing.math.Sigmoid;
import io.espalier.surrogate.network.Activation;

/**
 * A node's response in recorded operations: those of {@link Activation}, one by one, so that the bits are the same.
 *
 * <p>Operations are recorded when they are asked for; asked for twice they are still one.
 *
 * @param z the pre-activation, good for |z| within the reach of {@link Sigmoid}
 * @param gate what value, slope and curvature share
 */
record Response(Activation activation, Sym z, Sym gate) {

    static Response of(Activation activation, Sym z) {
        return new Response(activation, z, gate(activation, z));
    }

    private static Sym gate(Activation activation, Sym z) {
        return switch (activation) {
            case SILU, SOFTPLUS -> z.map(Function.SIGMOID);
            case TANH -> z.map(Function.TANH);
            case RELU -> z.select(Sym.constant(z.graph(), 1.0), Sym.constant(z.graph(), 0.0));
            case IDENTITY -> Sym.constant(z.graph(), 1.0);
        };
    }

    Sym value() {
        return switch (activation) {
            case SILU, RELU -> z.times(gate);
            case SOFTPLUS -> z.map(Function.SOFTPLUS);
            case TANH -> gate;
            case IDENTITY -> z;
        };
    }

    /** The slope, a constant 1 where the response is linear. */
    Sym slope() {
        return switch (activation) {
            case SILU -> gate.times(z.times(oneMinus(gate)).plus(1.0));
            case TANH -> oneMinus(gate).times(gate.plus(1.0));
            case SOFTPLUS, RELU, IDENTITY -> gate;
        };
    }

    /** The curvature; null where there is none. */
    Sym curvature() {
        return switch (activation) {
            case SILU ->
                gate.times(oneMinus(gate))
                        .times(z.times(oneMinus(gate.times(2.0))).plus(2.0));
            case SOFTPLUS -> gate.times(oneMinus(gate));
            case TANH -> gate.times(-2.0).times(slope());
            case RELU, IDENTITY -> null;
        };
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
