package io.espalier.bench.simulation;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.emit.PathKernels;
import io.espalier.pricing.emit.ReplayBlock;
import io.espalier.pricing.graph.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A problem's program, recorded and replayed by generated kernels. */
public final class RecordedWork implements PathWork {
    private final ReplayBlock block;
    private final double[][] results;

    /** @param order CURVATURE takes the direction of all active numbers at once */
    public RecordedWork(Problem problem, PathCompiler compiler, Order order, int lanes) {
        this(problem, compiler.compile(problem.program(), problem.activity(), order), order, lanes);
    }

    /** @param kernels those of the problem's program, of the same order */
    RecordedWork(Problem problem, PathKernels kernels, Order order, int lanes) {
        final ModelCall program = problem.program();
        this.block = kernels.block(lanes);
        final List<Plain> p = problem.parameters();
        final double[] start = numbers(program.init(p));
        final double[][] arguments = {numbers(program.arguments(0, p))};
        block.bind(start, arguments, new double[0]);
        if (order == Order.CURVATURE) {
            block.bindDirection(ones(start.length), new double[][] {ones(arguments[0].length)}, new double[0]);
        }
        this.results = results(order);
    }

    private static double[] numbers(List<Plain> list) {
        return list.stream().mapToDouble(Plain::value).toArray();
    }

    private static double[] ones(int length) {
        final double[] ones = new double[length];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    private double[][] results(Order order) {
        final List<double[]> rows = new ArrayList<>();
        rows.add(block.outputs()[0]);
        if (order != Order.VALUE) {
            rows.addAll(Arrays.asList(block.startBar()));
            rows.addAll(Arrays.asList(block.argumentBar()[0]));
        }
        return rows.stream().filter(row -> row != null).toArray(double[][]::new);
    }

    @Override
    public double[][] normals() {
        return block.shocks();
    }

    @Override
    public void value() {
        block.value();
    }

    @Override
    public void gradient() {
        block.gradient();
    }

    /** After the value: the start's adjoints in the order of the state, then the arguments'. */
    @Override
    public double[][] results() {
        return results;
    }
}
