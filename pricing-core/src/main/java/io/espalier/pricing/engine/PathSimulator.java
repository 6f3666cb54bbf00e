package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.random.NormalNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs blocks of paths of one program on one tape: its outputs per lane, and adjoints of whatever inputs are active.
 *
 * <p>A lane is one observation: a path, or the mean of a path and its mirror image where antithetic. Outputs and adjoints
 * add up over calls of {@link #run} until {@link #clear}. Belongs to one thread.
 */
public final class PathSimulator {
    private final PathProgram program;
    private final Tape tape;
    private final PathInputs<Adjoint> inputs;
    private final boolean antithetic;
    private final List<Adjoint> normals = new ArrayList<>();
    private final NormalBlock noise;
    private final int mark;
    private final double[][] outputs;

    /**
     * Takes the normals' slots and marks the tape.
     *
     * @param inputs what the program made of its parameters on the tape, or fresh inputs in its place
     */
    public PathSimulator(PathProgram program, Tape tape, PathInputs<Adjoint> inputs, boolean antithetic) {
        this.program = program;
        this.tape = tape;
        this.inputs = inputs;
        this.antithetic = antithetic;
        IntStream.range(0, program.steps() * program.shocks()).forEach(k -> normals.add(tape.passive(0.0)));
        this.noise = new NormalBlock(normals.stream().map(Adjoint::values).toArray(double[][]::new));
        this.mark = tape.mark();
        // A payoff has as many outputs at the start as at the end.
        this.outputs = new double[program.payoff(inputs.start(), inputs.end()).size()][tape.lanes()];
        tape.rewind(mark);
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
            path(0.5 * weight);
            noise.mirror();
            path(0.5 * weight);
        } else {
            path(weight);
        }
    }

    /** The program's outputs, {@code [output][lane]}, not copied. */
    public double[][] outputs() {
        return outputs;
    }

    private void path(double weight) {
        final List<Adjoint> values = program.payoff(lastState(), inputs.end());
        for (int k = 0; k < outputs.length; k++) {
            add(values.get(k), weight, outputs[k]);
        }
        tape.seed(values.get(0), weight);
        tape.reverse(mark);
        tape.rewind(mark);
    }

    private List<Adjoint> lastState() {
        final int shocks = program.shocks();
        List<Adjoint> state = inputs.start();
        for (int step = 0; step < program.steps(); step++) {
            state = program.step(
                    program.kind(step),
                    state,
                    normals.subList(step * shocks, (step + 1) * shocks),
                    inputs.arguments().get(program.argumentSet(step)));
        }
        return state;
    }

    private static void add(Adjoint value, double weight, double[] sums) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += weight * (value.isConstant() ? value.constant() : value.values()[lane]);
        }
    }
}
