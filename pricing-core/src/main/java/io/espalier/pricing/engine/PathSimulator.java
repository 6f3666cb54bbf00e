package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.random.NormalSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs blocks of paths of one option on one tape: present values per lane, and adjoints of whatever start and parameters
 * are active.
 *
 * <p>A lane is one observation: a path, or the mean of a path and its mirror image where antithetic. Values and adjoints
 * add up over calls of {@link #run} until {@link #clear}. Belongs to one thread.
 */
public final class PathSimulator {
    private final SimulatedOption option;
    private final Tape tape;
    private final List<Adjoint> p;
    private final List<Adjoint> start;
    private final boolean antithetic;
    private final List<Adjoint> normals = new ArrayList<>();
    private final NormalBlock noise;
    private final int mark;
    private final double[] values;
    private final double[] smoothingBias;

    /**
     * Takes the normals' slots and marks the tape.
     *
     * @param p parameters, on the tape or constants
     * @param start what {@link SimulatedOption#init} made of them, or fresh inputs in its place
     */
    public PathSimulator(SimulatedOption option, Tape tape, List<Adjoint> p, List<Adjoint> start, boolean antithetic) {
        this.option = option;
        this.tape = tape;
        this.p = p;
        this.start = start;
        this.antithetic = antithetic;
        IntStream.range(0, option.normals()).forEach(k -> normals.add(tape.passive(0.0)));
        this.noise = new NormalBlock(normals.stream().map(Adjoint::values).toArray(double[][]::new));
        this.mark = tape.mark();
        this.values = new double[tape.lanes()];
        this.smoothingBias = new double[tape.lanes()];
    }

    /** Sets values and adjoints to 0. */
    public void clear() {
        tape.clear();
        Arrays.fill(values, 0.0);
        Arrays.fill(smoothingBias, 0.0);
    }

    /** Adds {@code weight} times the observation of path {@code first + lane * stride} to each lane. */
    public void run(NormalSource source, long first, long stride, double weight) {
        noise.draw(source, first, stride);
        if (antithetic) {
            path(0.5 * weight);
            noise.mirror();
            path(0.5 * weight);
        } else {
            path(weight);
        }
    }

    /** Present values per lane, not copied. */
    public double[] values() {
        return values;
    }

    /** Smoothed minus plain present values per lane, not copied; 0 for an option without smoothing. */
    public double[] smoothingBias() {
        return smoothingBias;
    }

    private void path(double weight) {
        final List<Adjoint> levels = option.levels(start, normals, p);
        final Adjoint value = option.presentValue(levels, start, p);
        add(value, weight, values);
        if (option.isSmoothed()) {
            add(value.minus(option.plainValue(levels, start, p)), weight, smoothingBias);
        }
        tape.seed(value, weight);
        tape.reverse(mark);
        tape.rewind(mark);
    }

    private static void add(Adjoint value, double weight, double[] sums) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += weight * value.values()[lane];
        }
    }
}
