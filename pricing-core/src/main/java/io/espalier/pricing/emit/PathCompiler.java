package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Activity;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.graph.Recipe;
import io.espalier.pricing.graph.Recording;
import io.espalier.pricing.math.KernelChoice;
import java.util.List;

/**
 * Compiles simulations: records a program, and generates the kernels that replay it.
 *
 * <p>Kernels are kept by what they compute: another market of the same shape generates none. Threads may share a compiler.
 * Steady speed comes only when the JIT has compiled the kernels too.
 */
public final class PathCompiler {
    /** Two steps share loads and stores; more gain little. The same for all styles, since it decides in what order adjoints are added. */
    private static final int STEPS_PER_STRIDE = 2;

    private final KernelStyle style;
    private final KernelCache cache;

    /** @throws IllegalArgumentException if vector kernels are asked for and the module {@code jdk.incubator.vector} is absent */
    public PathCompiler(KernelChoice choice) {
        this.style = KernelStyle.of(choice);
        this.cache = new KernelCache(style);
        if (choice == KernelChoice.VECTOR) {
            VectorPlatform.lanes();
        }
    }

    /**
     * Kernels whose start and arguments are one number for all lanes.
     *
     * @param activity what derivatives are taken to; disregarded for {@link Order#VALUE}
     */
    public PathKernels compile(PathProgram program, Activity activity, Order order) {
        return compile(program, new Recipe(order, activity, true, style == KernelStyle.PLAIN));
    }

    /** The same with a start and arguments of its own in every lane. */
    public PathKernels compilePerLane(PathProgram program, Activity activity, Order order) {
        return compile(program, new Recipe(order, activity, false, style == KernelStyle.PLAIN));
    }

    /** How many kernels are kept. */
    int kernels() {
        return cache.size();
    }

    private PathKernels compile(PathProgram program, Recipe recipe) {
        final List<StridePlan.Use> uses = StridePlan.of(program, STEPS_PER_STRIDE);
        final Recording recording =
                Recording.of(program, uses.stream().map(StridePlan.Use::stride).toList(), recipe);
        return new PathKernels(recording, recipe, uses, program.argumentSets(), cache);
    }
}
