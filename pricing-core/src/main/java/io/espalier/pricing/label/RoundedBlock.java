package io.espalier.pricing.label;

import io.espalier.pricing.ad.SecondOrder;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.random.NormalSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@link HessianMethod.Smoothed} after the first order: tangent over adjoint on paths whose kinks are round, one direction per lane.
 */
final class RoundedBlock implements RowBlock {
    private final RowProgram program;
    private final LabelBlock first;
    private final RowSource directions;
    private final NormalSource paths;
    private final double width;
    private final Tape tape;
    private final RowParameters<SecondOrder> parameters;
    private final double[][] x;
    private final LaneLabels labels;
    private final int parametersEnd;

    RoundedBlock(RowProgram program, double width, RowSource points, RowSource directions, int rows) {
        this.program = program;
        this.first = new LabelBlock(program, points, rows);
        this.directions = directions;
        this.paths = program.paths();
        this.width = width;
        this.tape = new Tape(rows);
        this.parameters = program.parameters(
                value -> SecondOrder.constant(tape, value), value -> SecondOrder.input(tape, value, 0.0));
        final List<SecondOrder> columns = parameters.columns();
        this.x = RowParameters.values(columns.stream().map(SecondOrder::value).toList());
        this.labels = new LaneLabels(
                first.labels().x(),
                first.labels().y(),
                first.labels().dy(),
                RowParameters.values(columns.stream().map(SecondOrder::tangent).toList()),
                RowParameters.bars(columns.stream().map(SecondOrder::value).toList()));
        this.parametersEnd = tape.mark();
    }

    @Override
    public LaneLabels labels() {
        return labels;
    }

    @Override
    public int slots() {
        tape.rewind(parametersEnd);
        inputs().outputs(program.program(), wrap(normals()));
        return tape.mark() + first.slots();
    }

    @Override
    public void label(long firstRow) {
        first.label(firstRow);
        for (int j = 0; j < x.length; j++) {
            System.arraycopy(labels.x()[j], 0, x[j], 0, x[j].length);
        }
        directions.fill(firstRow, labels.direction());
        tape.rewind(parametersEnd);
        final PathInputs<RoundedKinks<SecondOrder>> inputs = inputs();
        final List<SecondOrder> normals = normals();
        final int mark = tape.mark();
        tape.clear();
        final double[][] z =
                RowParameters.values(normals.stream().map(SecondOrder::value).toList());
        PathDraw.ofNormals(program.plan(), paths, z).each(firstRow, weight -> {
            final SecondOrder paid =
                    inputs.outputs(program.program(), wrap(normals)).get(0).number();
            tape.seed(paid.tangent(), weight);
            tape.reverse(mark);
            tape.rewind(mark);
        });
        tape.reverse(0);
    }

    /** Parameters alone make no kink that is paid: only the paths are rounded. */
    private PathInputs<RoundedKinks<SecondOrder>> inputs() {
        final PathInputs<SecondOrder> inputs = PathInputs.of(program.program(), parameters.p());
        return new PathInputs<>(
                wrap(inputs.start()),
                inputs.arguments().stream().map(this::wrap).toList(),
                wrap(inputs.end()));
    }

    private <T extends Real<T>> List<RoundedKinks<T>> wrap(List<T> numbers) {
        return numbers.stream().map(number -> new RoundedKinks<>(number, width)).toList();
    }

    private List<SecondOrder> normals() {
        return IntStream.range(0, program.program().normals())
                .mapToObj(k -> SecondOrder.passive(tape, 0.0))
                .toList();
    }
}
