package io.espalier.pricing.engine;

import io.espalier.pricing.emit.PathKernels;
import io.espalier.pricing.emit.ReplayBlock;

/** Paths by replayed kernels: worth the while of generating and compiling them for large jobs. */
final class KernelBlock implements PathBlock {
    /** Fits half of a second-level cache on today's machines. */
    private static final int FASTEST_LANES = 128;

    private final ReplayBlock block;
    private final int lanes;
    private final boolean differentiated;
    private final double[] start;
    private final double[][] arguments;
    private final double[] end;
    private final double[][] bars;

    /** @param differentiated whether adjoints are taken */
    KernelBlock(PathKernels kernels, PathInputs<?> shape, double[] numbers, boolean differentiated) {
        this.lanes = Integer.highestOneBit(kernels.lanes(FASTEST_LANES));
        this.block = kernels.block(lanes);
        this.differentiated = differentiated;
        this.start = new double[shape.start().size()];
        this.arguments =
                shape.arguments().stream().map(set -> new double[set.size()]).toArray(double[][]::new);
        this.end = new double[shape.end().size()];
        this.bars = differentiated ? flatBars(numbers.length) : new double[numbers.length][];
        setInputs(numbers);
    }

    private double[][] flatBars(int size) {
        final double[][] flat = new double[size][];
        int at = 0;
        System.arraycopy(block.startBar(), 0, flat, at, start.length);
        at += start.length;
        for (int set = 0; set < arguments.length; set++) {
            System.arraycopy(block.argumentBar()[set], 0, flat, at, arguments[set].length);
            at += arguments[set].length;
        }
        System.arraycopy(block.endArgumentBar(), 0, flat, at, end.length);
        return flat;
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public void setInputs(double[] numbers) {
        int at = 0;
        System.arraycopy(numbers, at, start, 0, start.length);
        at += start.length;
        for (double[] set : arguments) {
            System.arraycopy(numbers, at, set, 0, set.length);
            at += set.length;
        }
        System.arraycopy(numbers, at, end, 0, end.length);
        block.bind(start, arguments, end);
    }

    @Override
    public double[][] normals() {
        return block.shocks();
    }

    @Override
    public void run() {
        if (differentiated) {
            block.gradient();
        } else {
            block.value();
        }
    }

    @Override
    public double[] output(int k) {
        return block.outputs()[k];
    }

    @Override
    public double[] bar(int input) {
        return bars[input];
    }
}
