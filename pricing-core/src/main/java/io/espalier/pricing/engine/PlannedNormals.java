package io.espalier.pricing.engine;

import io.espalier.pricing.random.NormalNumbers;
import io.espalier.pricing.random.NormalSource;

/** The normals that a plan asks for, replicate by replicate; of one thread. */
final class PlannedNormals {
    private final NormalNumbers[] replicates;

    PlannedNormals(MonteCarloPlan plan, SimulatedInstrument program) {
        this.replicates = new NormalNumbers[plan.sampling().replicates()];
        for (int r = 0; r < replicates.length; r++) {
            replicates[r] = of(plan, r, program);
        }
    }

    private static NormalNumbers of(MonteCarloPlan plan, int replicate, SimulatedInstrument program) {
        return switch (plan.sampling().kind()) {
            case INDEPENDENT -> new NormalSource(plan.seed(), Streams.PATHS);
            case SOBOL -> throw new UnsupportedOperationException("sobol");
        };
    }

    NormalNumbers of(int replicate) {
        return replicates[replicate];
    }
}
