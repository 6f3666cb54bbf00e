package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.random.NormalNumbers;
import io.espalier.pricing.random.NormalSource;
import java.util.function.DoubleFunction;

/** What is simulated for the rows of a plan, checked; blocks of all threads share it. */
record RowProgram(SimulatedInstrument program, Instrument base, SamplingPlan plan) {
    private static final int PATH_STREAM = 0;

    /** @throws IllegalArgumentException if the plan asks for what the simulation does not give */
    static RowProgram of(Instrument base, SamplingPlan plan) {
        return new RowProgram(LabelProgram.of(base, plan), base, plan);
    }

    /** The paths of the plan, for one thread: all labels of a row are taken on the same ones. */
    NormalNumbers paths() {
        return new NormalSource(plan.seed(), PATH_STREAM);
    }

    /** Parameters of a block of rows. */
    <T extends Real<T>> RowParameters<T> parameters(DoubleFunction<T> constant, DoubleFunction<T> input) {
        return RowParameters.of(program, base, plan.layout(), constant, input);
    }
}
