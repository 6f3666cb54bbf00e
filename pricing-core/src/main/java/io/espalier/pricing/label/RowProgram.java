package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** What is simulated for the rows of a plan, checked; blocks of all threads share it. */
record RowProgram(SimulatedInstrument program, Instrument base, SamplingPlan plan) {
    private static final int PATH_STREAM = 0;

    /** @throws IllegalArgumentException if the plan asks for what the simulation does not give */
    static RowProgram of(Instrument base, SamplingPlan plan) {
        return new RowProgram(LabelProgram.of(base, plan), base, plan);
    }

    /** The paths of the plan, for one thread: all labels of a row are taken on the same ones. */
    NormalSource paths() {
        return new NormalSource(plan.seed(), PATH_STREAM);
    }

    /** The program's parameters where vols and T are the lowest of the box, and so is the variance of every step. */
    List<Plain> lowestCorner() {
        final FactorLayout layout = plan.layout();
        final double[] corner = base.read(layout);
        for (int j = 0; j < corner.length; j++) {
            corner[j] = layout.factor(j).kind().isNonNegative() ? plan.box().low()[j] : corner[j];
        }
        return Arrays.stream(base.with(layout, corner).read(program.factors()))
                .mapToObj(Plain::new)
                .toList();
    }

    /** Parameters of a block of rows. */
    <T extends Real<T>> RowParameters<T> parameters(DoubleFunction<T> constant, DoubleFunction<T> input) {
        return RowParameters.of(program, base, plan.layout(), constant, input);
    }
}
