package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.emit.ReplayBlock;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Labels of rows under GARCH: paths by compiled kernels with numbers of their own in every lane; what leads from columns to paths, and the
 * closed form, on a tape. First order, and along a row's direction second.
 */
final class GarchBlock<T extends Real<T>> implements RowBlock {
    private static final int PATH_STREAM = 0;

    private final GarchProgram program;
    private final OnTape<T> numbers;
    private final RowSource points;
    private final RowSource directions;
    private final NormalSource random;
    private final List<T> columns;
    private final LaneLabels labels;
    private final int columnsEnd;
    private final Map<Integer, ReplayBlock> blocks = new HashMap<>();

    private GarchBlock(GarchProgram program, OnTape<T> numbers, RowSource points, RowSource directions) {
        this.program = program;
        this.numbers = numbers;
        this.points = points;
        this.directions = directions;
        this.random = new NormalSource(program.plan().seed(), PATH_STREAM);
        this.columns = Arrays.stream(program.base().read(program.layout()))
                .mapToObj(numbers.input())
                .toList();
        this.columnsEnd = tape().mark();
        final boolean twice = directions != null;
        this.labels = new LaneLabels(
                new double[columns.size()][tape().lanes()],
                new double[tape().lanes()],
                new double[columns.size()][tape().lanes()],
                new double[twice ? columns.size() : 0][tape().lanes()],
                new double[twice ? columns.size() : 0][tape().lanes()]);
    }

    static RowBlock firstOrder(GarchProgram program, RowSource points, int rows) {
        return new GarchBlock<>(program, OnTape.firstOrder(rows), points, null);
    }

    static RowBlock secondOrder(GarchProgram program, RowSource points, RowSource directions, int rows) {
        return new GarchBlock<>(program, OnTape.secondOrder(rows), points, directions);
    }

    private Tape tape() {
        return numbers.tape();
    }

    private boolean isTwice() {
        return directions != null;
    }

    private Adjoint value(T number) {
        return numbers.value().apply(number);
    }

    private Adjoint seeded(T number) {
        return numbers.seeded().apply(number);
    }

    @Override
    public int slots() {
        return 0;
    }

    @Override
    public LaneLabels labels() {
        return labels;
    }

    /** Rows of one group at a time: usually all of the block's. */
    @Override
    public void label(long first) {
        final int lanes = tape().lanes();
        for (long group = first / GarchExpiries.GROUP; group * GarchExpiries.GROUP < first + lanes; group++) {
            final int from = (int) Math.max(0L, group * GarchExpiries.GROUP - first);
            final int to = (int) Math.min(lanes, (group + 1) * GarchExpiries.GROUP - first);
            label(first, program.expiries().ofGroup(group), from, to);
        }
    }

    /** Labels all lanes as rows of that expiry, and keeps lanes from .. to - 1. */
    private void label(long first, int steps, int from, int to) {
        place(first, steps);
        tape().rewind(columnsEnd);
        final GarchProgram.Inputs<T> inputs = program.inputs(steps, columns, numbers.constant());
        tape().clear();
        final ReplayBlock block =
                blocks.computeIfAbsent(steps, n -> program.kernels(n).block(tape().lanes()));
        final PathExchange<T> exchange = new PathExchange<>(numbers, inputs.paths(), block, isTwice());
        exchange.bind();
        final double[] y = value(inputs.closed()).values().clone();
        PathDraw.ofNormals(program.plan(), random, block.shocks()).each(first, weight -> {
            block.gradient();
            final double share = weight * program.multiple();
            exchange.collect(share);
            for (int lane = 0; lane < y.length; lane++) {
                y[lane] += share * block.outputs()[0][lane];
            }
        });
        tape().seed(seeded(inputs.closed()), 1.0);
        tape().reverse(0);
        System.arraycopy(y, from, labels.y(), from, to - from);
        for (int j = 0; j < columns.size(); j++) {
            keep(value(columns.get(j)).values(), labels.x()[j], from, to);
            keep(seeded(columns.get(j)).bars(), labels.dy()[j], from, to);
            if (isTwice()) {
                keep(seeded(columns.get(j)).values(), labels.direction()[j], from, to);
                keep(value(columns.get(j)).bars(), labels.hessianTimes()[j], from, to);
            }
        }
    }

    private void place(long first, int steps) {
        points.fill(first, numbers(this::value));
        final int column = program.column(FactorId.Kind.EXPIRY);
        if (column >= 0) {
            Arrays.fill(value(columns.get(column)).values(), steps);
        }
        if (isTwice()) {
            directions.fill(first, numbers(this::seeded));
        }
    }

    private double[][] numbers(Function<T, Adjoint> part) {
        return columns.stream().map(part).map(Adjoint::values).toArray(double[][]::new);
    }

    private static void keep(double[] made, double[] kept, int from, int to) {
        System.arraycopy(made, from, kept, from, to - from);
    }
}
