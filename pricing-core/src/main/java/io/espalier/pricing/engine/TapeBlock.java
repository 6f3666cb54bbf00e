package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.random.NormalNumbers;

/** Paths with their derivatives to every column, op by op over a tape. */
final class TapeBlock implements PathBlock {
    private final InputDerivatives derivatives;
    private final PathInputs<Adjoint> inputs;
    private final PathSimulator simulator;
    private final int values;
    private final double[][] outputs;

    TapeBlock(SimulatedInstrument program, InputDerivatives derivatives, int columns, boolean antithetic) {
        this.derivatives = derivatives;
        final Tape tape = new Tape(LANES);
        this.inputs = derivatives.on(tape);
        this.simulator = new PathSimulator(program, tape, inputs, antithetic);
        this.values = simulator.outputs().length;
        this.outputs = new double[values + columns][LANES];
    }

    @Override
    public void run(NormalNumbers source, long first) {
        simulator.clear();
        simulator.run(source, first, 1L, 1.0);
        for (int row = 0; row < values; row++) {
            System.arraycopy(simulator.outputs()[row], 0, outputs[row], 0, LANES);
        }
        for (int row = values; row < outputs.length; row++) {
            derivatives.gradient(row - values, inputs, outputs[row]);
        }
    }

    @Override
    public double[][] outputs() {
        return outputs;
    }
}
