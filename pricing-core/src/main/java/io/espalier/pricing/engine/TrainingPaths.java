package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.random.NormalSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The states of all training paths before and after every step, and derivatives carried back through a step.
 *
 * <p>One lane is one path; the second half mirrors the first. Memory: lanes times state times steps. Normals are not kept but drawn
 * again: each step has a stream of its own.
 */
final class TrainingPaths {
    private final BermudanSimulation simulation;
    private final long seed;
    private final int paths;
    private final List<List<Lanes>> states = new ArrayList<>();

    /** @param paths even */
    TrainingPaths(BermudanSimulation simulation, int paths, long seed) {
        this.simulation = simulation;
        this.seed = seed;
        this.paths = paths;
        states.add(simulation.start(number -> Lanes.uniform(number, paths)));
        for (int step = 0; step < simulation.steps().count(); step++) {
            final List<Lanes> arguments =
                    simulation.arguments(simulation.steps().date(step), number -> Lanes.uniform(number, paths));
            final List<Lanes> normals =
                    Arrays.stream(normals(step)).map(Lanes::wrap).toList();
            states.add(simulation.model().step(states.get(step), normals, arguments));
        }
    }

    int paths() {
        return paths;
    }

    /** The state that a step leads to. */
    List<Lanes> after(int step) {
        return states.get(step + 1);
    }

    private double[][] normals(int step) {
        final double[][] half = new double[simulation.model().shocks()][paths / 2];
        new NormalSource(seed, Streams.TRAINING + step).fill(0L, 1L, half);
        final double[][] z = new double[half.length][paths];
        for (int k = 0; k < z.length; k++) {
            for (int lane = 0; lane < half[k].length; lane++) {
                z[k][lane] = half[k][lane];
                z[k][lane + half[k].length] = -half[k][lane];
            }
        }
        return z;
    }

    /** Derivatives to the state after a step become those to the state before it: bars[entry of the state][path], in place. */
    void pullBack(int step, double[][] bars) {
        final Tape tape = new Tape(paths);
        final List<Adjoint> before = inputs(tape, states.get(step));
        final List<Adjoint> normals = new ArrayList<>();
        for (double[] z : normals(step)) {
            final Adjoint normal = tape.passive(0.0);
            System.arraycopy(z, 0, normal.values(), 0, paths);
            normals.add(normal);
        }
        final List<Adjoint> arguments = simulation.arguments(simulation.steps().date(step), tape::constant);
        final List<Adjoint> after = simulation.model().step(before, normals, arguments);
        tape.clear();
        for (int entry = 0; entry < bars.length; entry++) {
            if (after.get(entry).isActive()) {
                System.arraycopy(bars[entry], 0, after.get(entry).bars(), 0, paths);
            }
        }
        tape.reverse(0);
        for (int entry = 0; entry < bars.length; entry++) {
            System.arraycopy(before.get(entry).bars(), 0, bars[entry], 0, paths);
        }
    }

    /** A state as inputs of a tape. */
    static List<Adjoint> inputs(Tape tape, List<Lanes> state) {
        final List<Adjoint> inputs = new ArrayList<>();
        for (Lanes entry : state) {
            final Adjoint input = tape.input(0.0);
            System.arraycopy(entry.values(), 0, input.values(), 0, entry.values().length);
            inputs.add(input);
        }
        return inputs;
    }
}
