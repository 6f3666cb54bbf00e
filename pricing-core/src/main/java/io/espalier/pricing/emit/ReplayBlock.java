package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Recipe;
import io.espalier.pricing.graph.Role;
import io.espalier.pricing.graph.Shape;
import java.util.Arrays;

/**
 * A block of paths of one thread: bind a market, fill the shocks, run, read the results; again and again without allocating.
 *
 * <p>Arrays handed out are the block's own, the same ones for its whole life; those of results hold what the last run wrote.
 * Rows of what was not asked for are null. Units are those of the program. Not for several threads at a time.
 */
public final class ReplayBlock {
    private final PathKernels kernels;
    private final BlockArrays block;
    private final Call[] value;
    private final Call[] gradient;
    private final double[][] startBar;
    private final double[][] startBarDot;

    ReplayBlock(PathKernels kernels, int lanes) {
        this.kernels = kernels;
        this.block = new BlockArrays(kernels, lanes);
        this.value = ValueSweep.wire(kernels, block).toArray(Call[]::new);
        final Recipe recipe = kernels.recipe();
        if (recipe.hasBars()) {
            final GradientSweep sweep = new GradientSweep(kernels, block);
            this.gradient = sweep.calls().toArray(Call[]::new);
            this.startBar = active(sweep.atStart(Role.STATE_BAR));
            this.startBarDot = recipe.hasDots() ? active(sweep.atStart(Role.STATE_BAR_DOT)) : none();
        } else {
            this.gradient = new Call[0];
            this.startBar = none();
            this.startBarDot = none();
        }
    }

    private double[][] none() {
        return new double[kernels.shape().states()][];
    }

    /** Adjoints of the active numbers of the start; a row of 0 where the first output does not depend on one. */
    private double[][] active(double[][] bars) {
        final double[][] rows = none();
        kernels.recipe().activity().start().stream()
                .forEach(i -> rows[i] = bars[i] == null ? block.arena.array() : bars[i]);
        return rows;
    }

    /** Arrays that it takes. */
    int arrays() {
        return block.arena.count();
    }

    /** Standard normals z[step * shocks + j][lane], to be filled by the caller; not changed by runs. */
    public double[][] shocks() {
        return block.shocks;
    }

    /**
     * Sets start and arguments, the same for all lanes.
     *
     * @param arguments [set][argument]
     * @throws IllegalArgumentException if a length is not the program's
     * @throws IllegalStateException if start and arguments are per lane
     */
    public void bind(double[] start, double[][] arguments, double[] endArguments) {
        requireUniform(true);
        requireShape(start, arguments, endArguments);
        spread(start, block.start);
        copy(arguments, block.arguments.values);
        copy(new double[][] {endArguments}, block.endArguments.values);
        block.fillScalars();
    }

    /**
     * Sets the direction of second derivatives: tangents of start and arguments; those of inactive numbers are taken as 0.
     *
     * @throws IllegalArgumentException if the kernels were not compiled for second derivatives, or as {@link #bind}
     */
    public void bindDirection(double[] startDot, double[][] argumentDots, double[] endArgumentDots) {
        requireUniform(true);
        requireDots();
        requireShape(startDot, argumentDots, endArgumentDots);
        spread(startDot, block.startDot);
        for (int i = 0; i < startDot.length; i++) {
            if (!kernels.recipe().activity().start().get(i)) {
                Arrays.fill(block.startDot[i], 0.0);
            }
        }
        copy(argumentDots, block.arguments.dots);
        copy(new double[][] {endArgumentDots}, block.endArguments.dots);
        block.fillScalars();
    }

    /**
     * Start of a block with numbers per lane, [state][lane], to be filled by the caller.
     *
     * @throws IllegalStateException if start and arguments are the same for all lanes: use {@link #bind}
     */
    public double[][] start() {
        requireUniform(false);
        return block.start;
    }

    /** Its arguments, [set][argument][lane], likewise. */
    public double[][][] arguments() {
        requireUniform(false);
        return block.arguments.lanes;
    }

    /** Its end arguments, [argument][lane], likewise. */
    public double[][] endArguments() {
        requireUniform(false);
        return block.endArguments.lanes[0];
    }

    /** Its direction, tangents of {@link #start}, likewise; null where not compiled for second derivatives. */
    public double[][] startDot() {
        requireUniform(false);
        return block.startDot;
    }

    /** Tangents of {@link #arguments}, likewise; null rows for inactive ones. */
    public double[][][] argumentDot() {
        requireUniform(false);
        return block.arguments.laneDots;
    }

    /** Tangents of {@link #endArguments}, likewise. */
    public double[][] endArgumentDot() {
        requireUniform(false);
        return block.endArguments.laneDots[0];
    }

    private void requireUniform(boolean wanted) {
        if (kernels.recipe().uniformArguments() != wanted) {
            throw new IllegalStateException("bind is for uniform start and arguments, arrays per lane for the others:"
                    + " uniformArguments=" + !wanted);
        }
    }

    private void requireDots() {
        if (!kernels.recipe().hasDots()) {
            throw new IllegalStateException("a direction needs kernels of order CURVATURE: order="
                    + kernels.recipe().order());
        }
    }

    private void requireShape(double[] start, double[][] arguments, double[] endArguments) {
        final Shape shape = kernels.shape();
        boolean fits = start.length == shape.states()
                && arguments.length == kernels.argumentSets()
                && endArguments.length == shape.endArguments();
        for (double[] set : arguments) {
            fits &= set.length == shape.arguments();
        }
        if (!fits) {
            throw new IllegalArgumentException("start and arguments must have the program's lengths: start.length="
                    + start.length + ", arguments="
                    + Arrays.toString(
                            Arrays.stream(arguments).mapToInt(set -> set.length).toArray())
                    + ", endArguments.length=" + endArguments.length + ", " + shape + ", argumentSets="
                    + kernels.argumentSets());
        }
    }

    private static void spread(double[] numbers, double[][] rows) {
        for (int i = 0; i < numbers.length; i++) {
            Arrays.fill(rows[i], numbers[i]);
        }
    }

    private static void copy(double[][] from, double[][] to) {
        for (int set = 0; set < to.length; set++) {
            System.arraycopy(from[set], 0, to[set], 0, to[set].length);
        }
    }

    /** Simulates the block: {@link #outputs}. */
    public void value() {
        for (Call call : value) {
            call.run();
        }
    }

    /** Simulates the block forwards and backwards: outputs, adjoints, and tangents of both where compiled for them. */
    public void gradient() {
        block.arguments.clearBars();
        for (Call call : gradient) {
            call.run();
        }
    }

    /** Outputs of the payoff, [output][lane]. */
    public double[][] outputs() {
        return block.outputs;
    }

    /** Adjoints of the start, [state][lane]: derivatives of the first output. */
    public double[][] startBar() {
        return startBar;
    }

    /** Adjoints of the arguments, [set][argument][lane], summed over the steps that take them. */
    public double[][][] argumentBar() {
        return block.arguments.bars;
    }

    /** Adjoints of the end arguments, [argument][lane]. */
    public double[][] endArgumentBar() {
        return block.endArguments.bars[0];
    }

    /** Derivative of the first output along the direction, [lane]. */
    public double[] outputDot() {
        return block.outputDot[0];
    }

    /** Tangents of {@link #startBar}: its derivative along the direction. */
    public double[][] startBarDot() {
        return startBarDot;
    }

    /** Tangents of {@link #argumentBar}. */
    public double[][][] argumentBarDot() {
        return block.arguments.barDots;
    }

    /** Tangents of {@link #endArgumentBar}. */
    public double[][] endArgumentBarDot() {
        return block.endArguments.barDots[0];
    }
}
