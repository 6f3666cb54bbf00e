package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.SurvivalInputs;
import io.espalier.pricing.engine.SurvivalPaths;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** {@link PathLabels#SURVIVAL}: value, gradient and, where numbers are of second order, the Hessian times a row's direction at once. */
final class SurvivalBlock<T extends Real<T>> implements RowBlock {
    private final RowProgram program;
    private final SurvivalPaths survival;
    private final OnTape<T> numbers;
    private final RowSource points;
    private final RowSource directions;
    private final NormalSource random;
    private final RowParameters<T> parameters;
    private final LaneLabels labels;
    private final int parametersEnd;

    private SurvivalBlock(
            RowProgram program, SurvivalPaths survival, OnTape<T> numbers, RowSource points, RowSource directions) {
        this.program = program;
        this.survival = survival;
        this.numbers = numbers;
        this.points = points;
        this.directions = directions;
        this.random = program.paths();
        this.parameters = program.parameters(numbers.constant(), numbers.input());
        final boolean twice = directions != null;
        this.labels = new LaneLabels(
                RowParameters.values(of(numbers.value())),
                new double[tape().lanes()],
                RowParameters.bars(of(numbers.seeded())),
                twice ? RowParameters.values(of(numbers.seeded())) : new double[0][],
                twice ? RowParameters.bars(of(numbers.value())) : new double[0][]);
        this.parametersEnd = tape().mark();
    }

    /** A block of first order. */
    static RowBlock firstOrder(RowProgram program, SurvivalPaths survival, RowSource points, int rows) {
        return new SurvivalBlock<>(program, survival, OnTape.firstOrder(rows), points, null);
    }

    /** A block of both orders. */
    static RowBlock secondOrder(
            RowProgram program, SurvivalPaths survival, RowSource points, RowSource directions, int rows) {
        return new SurvivalBlock<>(program, survival, OnTape.secondOrder(rows), points, directions);
    }

    private List<Adjoint> of(Function<T, Adjoint> part) {
        return parameters.columns().stream().map(part).toList();
    }

    private Tape tape() {
        return numbers.tape();
    }

    @Override
    public LaneLabels labels() {
        return labels;
    }

    @Override
    public int slots() {
        tape().rewind(parametersEnd);
        final SurvivalInputs<T> inputs = survival.inputs(parameters.p());
        survival.value(inputs, uniforms());
        return tape().mark();
    }

    private List<T> uniforms() {
        return IntStream.range(0, survival.uniforms())
                .mapToObj(k -> numbers.passive().apply(0.5))
                .toList();
    }

    @Override
    public void label(long first) {
        points.fill(first, labels.x());
        if (directions != null) {
            directions.fill(first, labels.direction());
        }
        Arrays.fill(labels.y(), 0.0);
        tape().rewind(parametersEnd);
        final SurvivalInputs<T> inputs = survival.inputs(parameters.p());
        final List<T> uniforms = uniforms();
        final int mark = tape().mark();
        tape().clear();
        final double[][] u =
                RowParameters.values(uniforms.stream().map(numbers.value()).toList());
        PathDraw.ofUniforms(program.plan(), random, u).each(first, weight -> path(inputs, uniforms, weight, mark));
        tape().reverse(0);
    }

    private void path(SurvivalInputs<T> inputs, List<T> uniforms, double weight, int mark) {
        final T worth = survival.value(inputs, uniforms);
        final double[] value = numbers.value().apply(worth).values();
        final double[] y = labels.y();
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] += weight * value[lane];
        }
        tape().seed(numbers.seeded().apply(worth), weight);
        tape().reverse(mark);
        tape().rewind(mark);
    }
}
