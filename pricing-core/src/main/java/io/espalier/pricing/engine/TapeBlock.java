package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.graph.PathProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paths op by op over a tape: ready at once, for small jobs. */
final class TapeBlock implements PathBlock {
    /** Of a tape's slot: value, adjoint and slope. */
    private static final int BYTES_PER_LANE = 24;

    private static final int MOST_BYTES = 8 << 20;

    private final Tape tape;
    private final List<Adjoint> inputs;
    private final TapedPaths paths;
    private final double[][] normals;
    private final double[][] outputs;

    private TapeBlock(PathProgram program, InputDerivatives derivatives, boolean[] active, int lanes) {
        this.tape = new Tape(lanes);
        this.inputs = leaves(tape, derivatives.numbers(), active);
        this.paths = new TapedPaths(program, tape, derivatives.shape().shaped(inputs));
        this.normals = paths.normals();
        this.outputs = new double[paths.outputs()][lanes];
    }

    /** Slots of a tape that one path takes. */
    static int slots(PathProgram program, InputDerivatives derivatives, boolean[] active) {
        return new TapeBlock(program, derivatives, active, 1).paths.slots();
    }

    /**
     * A block of as many lanes as a bounded memory holds.
     *
     * @param active whether each input is one that adjoints are wanted of
     */
    static TapeBlock of(PathProgram program, InputDerivatives derivatives, boolean[] active) {
        final int slots = slots(program, derivatives, active);
        int lanes = Observations.LANES;
        while (lanes > 1 && (long) lanes * slots * BYTES_PER_LANE > MOST_BYTES) {
            lanes /= 2;
        }
        return new TapeBlock(program, derivatives, active, lanes);
    }

    private static List<Adjoint> leaves(Tape tape, double[] numbers, boolean[] active) {
        final List<Adjoint> leaves = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            leaves.add(active[k] ? tape.input(numbers[k]) : tape.passive(numbers[k]));
        }
        return leaves;
    }

    @Override
    public int lanes() {
        return tape.lanes();
    }

    @Override
    public void setInputs(double[] numbers) {
        for (int k = 0; k < numbers.length; k++) {
            Arrays.fill(inputs.get(k).values(), numbers[k]);
        }
    }

    @Override
    public double[][] normals() {
        return normals;
    }

    @Override
    public void run() {
        tape.clear();
        for (double[] output : outputs) {
            Arrays.fill(output, 0.0);
        }
        paths.run(1.0, outputs);
    }

    @Override
    public double[] output(int k) {
        return outputs[k];
    }

    @Override
    public double[] bar(int input) {
        return inputs.get(input).bars();
    }
}
