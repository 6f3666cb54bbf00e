package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.engine.PathSimulator;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.random.NormalNumbers;

/** Labels a block of rows, one lane each with parameters of its own; scratch space of one thread. */
final class LabelBlock {
    private final SimulatedInstrument program;
    private final SamplingPlan plan;
    private final Tape tape;
    private final RowParameters<Adjoint> parameters;
    private final double[][] x;
    private final int parametersEnd;

    LabelBlock(SimulatedInstrument program, Instrument base, SamplingPlan plan, int rows) {
        this.program = program;
        this.plan = plan;
        this.tape = new Tape(rows);
        this.parameters = RowParameters.of(program, base, plan.layout(), tape::constant, tape::input);
        this.x = parameters.columns().stream().map(Adjoint::values).toArray(double[][]::new);
        this.parametersEnd = tape.mark();
    }

    /** Rows first, first + 1, ... as far as there are any; lanes beyond the last row are simulated and dropped. */
    void label(int first, PointSampler points, NormalNumbers paths, LabelledSamples into) {
        points.fill(first, x);
        final PathSimulator simulator = simulator();
        simulator.clear();
        final int each = plan.pathsPerSample();
        for (int k = 0; k < each; k++) {
            simulator.run(paths, (long) first * each + k, each, 1.0 / each);
        }
        tape.reverse(0);
        write(first, simulator.outputs()[program.valueOutput()], into);
    }

    private PathSimulator simulator() {
        tape.rewind(parametersEnd);
        return new PathSimulator(program, tape, PathInputs.of(program, parameters.p()), plan.antithetic());
    }

    /** Slots of the tape that a row takes. */
    int slots() {
        return simulator().slots();
    }

    private void write(int first, double[] values, LabelledSamples into) {
        final int d = x.length;
        final int rows = Math.min(tape.lanes(), into.size() - first);
        for (int j = 0; j < d; j++) {
            final double[] bars = parameters.columns().get(j).bars();
            for (int lane = 0; lane < rows; lane++) {
                into.x()[(first + lane) * d + j] = x[j][lane];
                into.dy()[(first + lane) * d + j] = bars[lane];
            }
        }
        System.arraycopy(values, 0, into.y(), first, rows);
    }
}
