package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.engine.PathSimulator;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.random.NormalSource;
import java.util.ArrayList;
import java.util.List;

/** Labels a block of rows, one lane each with parameters of its own; scratch space of one thread. */
final class LabelBlock {
    /** Rows of a block: the tape of a basket of ten fits the cache. */
    static final int ROWS = 256;

    private final SimulatedInstrument program;
    private final SamplingPlan plan;
    private final Tape tape = new Tape(ROWS);
    private final List<Adjoint> p = new ArrayList<>();
    private final Adjoint[] columns;
    private final double[][] x;
    private final int parametersEnd;

    LabelBlock(SimulatedInstrument program, Instrument base, SamplingPlan plan) {
        this.program = program;
        this.plan = plan;
        final FactorLayout parameters = program.factors();
        final double[] values = base.read(parameters);
        this.columns = new Adjoint[plan.layout().size()];
        for (int k = 0; k < values.length; k++) {
            final int column = plan.layout().columnOf(parameters.factor(k));
            p.add(column < 0 ? tape.constant(values[k]) : tape.input(values[k]));
            if (column >= 0) {
                columns[column] = p.get(k);
            }
        }
        this.x = new double[columns.length][];
        for (int j = 0; j < x.length; j++) {
            x[j] = columns[j].values();
        }
        this.parametersEnd = tape.mark();
    }

    /** Rows first, first + 1, ... as far as there are any; lanes beyond the last row are simulated and dropped. */
    void label(int first, PointSampler points, NormalSource paths, LabelledSamples into) {
        points.fill(first, x);
        tape.rewind(parametersEnd);
        final PathSimulator simulator = new PathSimulator(program, tape, PathInputs.of(program, p), plan.antithetic());
        simulator.clear();
        final int each = plan.pathsPerSample();
        for (int k = 0; k < each; k++) {
            simulator.run(paths, (long) first * each + k, each, 1.0 / each);
        }
        tape.reverse(0);
        write(first, simulator.outputs()[0], into);
    }

    private void write(int first, double[] values, LabelledSamples into) {
        final int rows = Math.min(ROWS, into.size() - first);
        for (int lane = 0; lane < rows; lane++) {
            into.y()[first + lane] = values[lane];
            for (int j = 0; j < columns.length; j++) {
                final int at = (first + lane) * columns.length + j;
                into.x()[at] = x[j][lane];
                into.dy()[at] = columns[j].bars()[lane];
            }
        }
    }
}
