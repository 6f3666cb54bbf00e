package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.random.NormalSource;
import java.util.List;

/** Paths with their derivatives to every column, over a tape. */
final class GradientBlock implements PathBlock {
    private final StartDerivatives derivatives;
    private final List<Adjoint> p;
    private final List<Adjoint> start;
    private final PathSimulator simulator;
    private final double[][] outputs;

    GradientBlock(SimulatedOption option, StartDerivatives derivatives, int columns, boolean antithetic) {
        this.derivatives = derivatives;
        final Tape tape = new Tape(LANES);
        this.p = derivatives.parametersOn(tape);
        this.start = derivatives.startOn(tape);
        this.simulator = new PathSimulator(option, tape, p, start, antithetic);
        this.outputs = new double[2 + columns][LANES];
    }

    @Override
    public void run(NormalSource source, long first) {
        simulator.clear();
        simulator.run(source, first, 1L, 1.0);
        System.arraycopy(simulator.values(), 0, outputs[0], 0, LANES);
        System.arraycopy(simulator.smoothingBias(), 0, outputs[1], 0, LANES);
        for (int row = 2; row < outputs.length; row++) {
            derivatives.gradient(row - 2, p, start, outputs[row]);
        }
    }

    @Override
    public double[][] outputs() {
        return outputs;
    }
}
