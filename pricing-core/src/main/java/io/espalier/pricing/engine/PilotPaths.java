package io.espalier.pricing.engine;

import io.espalier.pricing.random.NormalNumbers;

/** A few paths of a program without derivatives, all outputs kept. */
final class PilotPaths {
    private static final int[][] NO_COLUMN = {};
    private static final double[][] NO_SHARE = {};

    private final PathBlock paths;
    private final NormalBlock noise;
    private final boolean antithetic;
    private final int outputs;

    PilotPaths(SimulatedInstrument program, boolean antithetic) {
        final double[] parameters = program.instrument().read(program.factors());
        final InputDerivatives inputs = new InputDerivatives(program, parameters, NO_COLUMN, NO_SHARE);
        this.paths = TapeBlock.of(program, inputs, inputs.active());
        this.noise = new NormalBlock(paths.normals());
        this.antithetic = antithetic;
        this.outputs = program.payers().all().size();
    }

    /** {@code [output][observation]} of that many times {@link Observations#LANES} observations. */
    double[][] outputs(NormalNumbers normals, int blocks) {
        final double[][] kept = new double[outputs][blocks * Observations.LANES];
        for (int first = 0; first < kept[0].length; first += paths.lanes()) {
            noise.draw(normals, first, 1L);
            add(antithetic ? 0.5 : 1.0, kept, first);
            if (antithetic) {
                noise.mirror();
                add(0.5, kept, first);
            }
        }
        return kept;
    }

    private void add(double weight, double[][] kept, int first) {
        paths.run();
        for (int k = 0; k < outputs; k++) {
            for (int lane = 0; lane < paths.lanes(); lane++) {
                kept[k][first + lane] += weight * paths.output(k)[lane];
            }
        }
    }
}
