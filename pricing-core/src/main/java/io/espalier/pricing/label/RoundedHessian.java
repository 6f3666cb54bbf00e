package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.ad.SecondOrder;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.random.NormalNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@link HessianMethod.Smoothed}: tangent over adjoint on paths whose kinks are round; one direction after the other. */
final class RoundedHessian implements HessianBlock {
    private final SimulatedInstrument program;
    private final SamplingPlan plan;
    private final Directions directions;
    private final double width;
    private final Tape tape;
    private final RowParameters<SecondOrder> parameters;
    private final double[][] x;
    private final HessianRows rows;
    private final int parametersEnd;

    RoundedHessian(
            SimulatedInstrument program,
            Instrument base,
            SamplingPlan plan,
            Directions directions,
            double width,
            int lanes) {
        this.program = program;
        this.plan = plan;
        this.directions = directions;
        this.width = width;
        this.tape = new Tape(lanes);
        this.parameters = RowParameters.of(
                program,
                base,
                plan.layout(),
                value -> SecondOrder.constant(tape, value),
                value -> SecondOrder.input(tape, value, 0.0));
        this.x = parameters.columns().stream()
                .map(column -> column.value().values())
                .toArray(double[][]::new);
        this.rows = new HessianRows(directions.count(), x.length, lanes);
        this.parametersEnd = tape.mark();
    }

    @Override
    public int slots() {
        tape.rewind(parametersEnd);
        inputs().outputs(program, wrap(normals()));
        return tape.mark();
    }

    @Override
    public void label(int first, LabelledSamples samples, NormalNumbers paths, double[] hd) {
        HessianRows.read(samples, first, x);
        for (int r = 0; r < directions.count(); r++) {
            along(r, first, paths);
        }
        rows.write(first, hd);
    }

    private void along(int r, int first, NormalNumbers paths) {
        final double[] direction = directions.row(r);
        for (int j = 0; j < x.length; j++) {
            Arrays.fill(parameters.columns().get(j).tangent().values(), direction[j]);
        }
        tape.rewind(parametersEnd);
        final PathInputs<RoundedKinks<SecondOrder>> inputs = inputs();
        final List<SecondOrder> normals = normals();
        final int mark = tape.mark();
        tape.clear();
        final double[][] z =
                normals.stream().map(normal -> normal.value().values()).toArray(double[][]::new);
        new PathDraw(plan, z).each(paths, first, weight -> {
            final SecondOrder paid =
                    inputs.outputs(program, wrap(normals)).get(0).number();
            tape.seed(paid.tangent(), weight);
            tape.reverse(mark);
            tape.rewind(mark);
        });
        tape.reverse(0);
        for (int j = 0; j < x.length; j++) {
            final double[] bars = parameters.columns().get(j).value().bars();
            System.arraycopy(bars, 0, rows.sum(r, j), 0, bars.length);
        }
    }

    /** Parameters alone make no kink that is paid: only the paths are rounded. */
    private PathInputs<RoundedKinks<SecondOrder>> inputs() {
        final PathInputs<SecondOrder> inputs = PathInputs.of(program, parameters.p());
        return new PathInputs<>(
                wrap(inputs.start()),
                inputs.arguments().stream().map(this::wrap).toList(),
                wrap(inputs.end()));
    }

    private <T extends Real<T>> List<RoundedKinks<T>> wrap(List<T> numbers) {
        return numbers.stream().map(number -> new RoundedKinks<>(number, width)).toList();
    }

    private List<SecondOrder> normals() {
        return IntStream.range(0, program.normals())
                .mapToObj(k -> SecondOrder.passive(tape, 0.0))
                .toList();
    }
}
