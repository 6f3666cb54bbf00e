package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.graph.PathProgram;
import java.util.List;
import java.util.stream.IntStream;

/** The paths of one program, recorded on a tape above whatever its inputs are made of, swept and forgotten. */
final class TapedPaths {
    private final PathProgram program;
    private final Tape tape;
    private final PathInputs<Adjoint> inputs;
    private final List<Adjoint> normals;
    private final int outputs;
    private final int mark;

    /** Takes the normals' slots and marks the tape. */
    TapedPaths(PathProgram program, Tape tape, PathInputs<Adjoint> inputs) {
        this(
                program,
                tape,
                inputs,
                IntStream.range(0, program.steps() * program.shocks())
                        .mapToObj(k -> tape.passive(0.0))
                        .toList());
    }

    /** Marks the tape above these normals. */
    TapedPaths(PathProgram program, Tape tape, PathInputs<Adjoint> inputs, List<Adjoint> normals) {
        this.program = program;
        this.tape = tape;
        this.inputs = inputs;
        this.normals = normals;
        this.mark = tape.mark();
        // A payoff has as many outputs at the start as at the end.
        this.outputs = program.payoff(inputs.start(), inputs.end()).size();
        tape.rewind(mark);
    }

    /** Where the caller writes, {@code [step * shocks + shock][lane]}. */
    double[][] normals() {
        return normals.stream().map(Adjoint::values).toArray(double[][]::new);
    }

    int outputs() {
        return outputs;
    }

    /** Slots of the tape that a path takes. */
    int slots() {
        inputs.outputs(program, normals);
        final int slots = tape.mark();
        tape.rewind(mark);
        return slots;
    }

    /** Adds {@code weight} times the outputs to {@code sums}, and {@code weight} times the first one's adjoints to the inputs'. */
    void run(double weight, double[][] sums) {
        final List<Adjoint> values = inputs.outputs(program, normals);
        for (int k = 0; k < outputs; k++) {
            add(values.get(k), weight, sums[k]);
        }
        tape.seed(values.get(0), weight);
        tape.reverse(mark);
        tape.rewind(mark);
    }

    private static void add(Adjoint value, double weight, double[] sums) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += weight * (value.isConstant() ? value.constant() : value.values()[lane]);
        }
    }
}
