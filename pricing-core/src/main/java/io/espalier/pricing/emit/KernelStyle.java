package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Op;
import io.espalier.pricing.math.KernelChoice;

/** What differs between plain and vector kernels in how graphs are cut; their numbers do not. */
enum KernelStyle {
    /** Loops for C2 to turn into vector code. */
    PLAIN(LoopLimits.PLAIN) {
        @Override
        boolean needsScalarLoop(Op op) {
            return op.isCall() || op == Op.POSITIVE_CHOICE || op == Op.ZERO_CHOICE || op == Op.SCALE;
        }
    },
    /** Loops of vector operations. */
    VECTOR(LoopLimits.VECTOR) {
        @Override
        boolean needsScalarLoop(Op op) {
            return op.isCall();
        }
    };

    private final LoopLimits limits;

    KernelStyle(LoopLimits limits) {
        this.limits = limits;
    }

    static KernelStyle of(KernelChoice choice) {
        return choice == KernelChoice.VECTOR ? VECTOR : PLAIN;
    }

    LoopLimits limits() {
        return limits;
    }

    /** Whether the operation would keep its neighbours out of vector registers. */
    abstract boolean needsScalarLoop(Op op);
}
