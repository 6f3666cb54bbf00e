package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.random.NormalNumbers;
import java.util.Arrays;

/**
 * Runs blocks of paths of one program on one tape: its outputs per lane, and adjoints of whatever inputs are active.
 *
 * <p>A lane is one observation: a path, or the mean of a path and its mirror image where antithetic. Outputs and adjoints
 * add up over calls of {@link #run} until {@link #clear}. Belongs to one thread.
 */
public final class PathSimulator {
    private final Tape tape;
    private final boolean antithetic;
    private final TapedPaths paths;
    private final NormalBlock noise;
    private final double[][] outputs;

    /**
     * Takes the normals' slots and marks the tape.
     *
     * @param inputs what the program made of its parameters on the tape, or fresh inputs in its place
     */
    public PathSimulator(PathProgram program, Tape tape, PathInputs<Adjoint> inputs, boolean antithetic) {
        this.tape = tape;
        this.antithetic = antithetic;
        this.paths = new TapedPaths(program, tape, inputs);
        this.noise = new NormalBlock(paths.normals());
        this.outputs = new double[paths.outputs()][tape.lanes()];
    }

    /** Sets outputs and adjoints to 0. */
    public void clear() {
        tape.clear();
        for (double[] output : outputs) {
            Arrays.fill(output, 0.0);
        }
    }

    /** Adds {@code weight} times the observation of path {@code first + lane * stride} to each lane. */
    public void run(NormalNumbers source, long first, long stride, double weight) {
        noise.draw(source, first, stride);
        if (antithetic) {
            paths.run(0.5 * weight, outputs);
            noise.mirror();
            paths.run(0.5 * weight, outputs);
        } else {
            paths.run(weight, outputs);
        }
    }

    /** Slots of the tape, those below this simulator's too, when a path is recorded. */
    public int slots() {
        return paths.slots();
    }

    /** The program's outputs, {@code [output][lane]}, not copied. */
    public double[][] outputs() {
        return outputs;
    }
}
