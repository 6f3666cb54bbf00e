package io.espalier.pricing.engine;

import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.emit.PathKernels;
import io.espalier.pricing.graph.Activity;
import io.espalier.pricing.graph.Order;
import java.util.function.Supplier;

/**
 * Makes the blocks of one simulation: op by op over a tape for small jobs, replayed kernels for large ones.
 *
 * <p>Large is a job of at least {@value #LARGE} operations, paths times slots that one path takes on a tape: some 0.2 s of tape, which
 * generating and compiling kernels costs too. The choice depends on plan and program alone, so that the bits do; the two differ by
 * rounding, as kernels have an exponential of their own.
 */
final class PathBlocks {
    private static final long LARGE = 1L << 26;

    private PathBlocks() {}

    /**
     * A maker of blocks, one per thread.
     *
     * @param active which inputs adjoints are wanted of
     * @param paths that will be followed
     */
    static Supplier<PathBlock> of(
            SimulatedInstrument program, InputDerivatives inputs, boolean[] active, long paths, PathCompiler compiler) {
        return TapeBlock.slots(program, inputs, active) * paths < LARGE
                ? () -> TapeBlock.of(program, inputs, active)
                : kernels(program, inputs, active, compiler);
    }

    /** Kernels whatever the size. */
    static Supplier<PathBlock> kernels(
            SimulatedInstrument program, InputDerivatives inputs, boolean[] active, PathCompiler compiler) {
        final Activity activity = activity(inputs.shape(), active);
        final boolean differentiated = !(activity.start().isEmpty()
                && activity.arguments().isEmpty()
                && activity.endArguments().isEmpty());
        final PathKernels kernels = compiler.compile(program, activity, differentiated ? Order.GRADIENT : Order.VALUE);
        return () -> new KernelBlock(kernels, inputs.shape(), inputs.numbers(), differentiated);
    }

    /** An argument is active where it is so in any set: one kernel serves all. */
    private static Activity activity(PathInputs<?> shape, boolean[] active) {
        final boolean[] start = new boolean[shape.start().size()];
        System.arraycopy(active, 0, start, 0, start.length);
        final boolean[] arguments = new boolean[shape.arguments().get(0).size()];
        int at = start.length;
        for (int set = 0; set < shape.arguments().size(); set++) {
            for (int k = 0; k < arguments.length; k++) {
                arguments[k] |= active[at++];
            }
        }
        final boolean[] end = new boolean[shape.end().size()];
        System.arraycopy(active, at, end, 0, end.length);
        return Activity.of(start, arguments, end);
    }
}
