package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.engine.PathSimulator;
import io.espalier.pricing.random.NormalNumbers;

/** First-order labels of a block of rows, by one sweep over the inputs of all paths of a row. */
final class LabelBlock implements RowBlock {
    private final RowProgram program;
    private final RowSource points;
    private final NormalNumbers paths;
    private final Tape tape;
    private final RowParameters<Adjoint> parameters;
    private final LaneLabels labels;
    private final int parametersEnd;

    LabelBlock(RowProgram program, RowSource points, int rows) {
        this.program = program;
        this.points = points;
        this.paths = program.paths();
        this.tape = new Tape(rows);
        this.parameters = program.parameters(tape::constant, tape::input);
        this.labels = new LaneLabels(
                RowParameters.values(parameters.columns()),
                new double[rows],
                RowParameters.bars(parameters.columns()),
                new double[0][],
                new double[0][]);
        this.parametersEnd = tape.mark();
    }

    @Override
    public void label(long first) {
        points.fill(first, labels.x());
        final PathSimulator simulator = simulator();
        simulator.clear();
        final int each = program.plan().pathsPerSample();
        for (int k = 0; k < each; k++) {
            simulator.run(paths, first * each + k, each, 1.0 / each);
        }
        tape.reverse(0);
        System.arraycopy(simulator.outputs()[program.program().valueOutput()], 0, labels.y(), 0, labels.y().length);
    }

    private PathSimulator simulator() {
        tape.rewind(parametersEnd);
        return new PathSimulator(
                program.program(),
                tape,
                PathInputs.of(program.program(), parameters.p()),
                program.plan().antithetic());
    }

    @Override
    public int slots() {
        return simulator().slots();
    }

    @Override
    public LaneLabels labels() {
        return labels;
    }
}
