package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import java.util.ArrayList;
import java.util.List;

/**
 * The start of a simulation whose parameters are the same for every path, with its derivatives to the columns.
 *
 * <p>Taken once, on a tape whose lanes are not paths but numbers of the start. A path's adjoints then end at its start, and
 * the chain rule carries them on to the columns: no path repeats what parameters alone decide.
 */
final class StartDerivatives {
    private static final int SEEDS = 64;

    private final double[] parameters;
    private final double[] start;
    private final double[][] slopes;
    private final int[] columns;

    /**
     * @param parameters values of the option's parameters
     * @param columns places in {@code parameters} that derivatives are taken to
     */
    StartDerivatives(SimulatedOption option, double[] parameters, int[] columns) {
        this.parameters = parameters;
        this.columns = columns;
        final Tape tape = new Tape(SEEDS);
        final List<Adjoint> p = leaves(tape, inputs());
        final List<Adjoint> made = option.init(p);
        this.start = made.stream()
                .mapToDouble(number -> number.isConstant() ? number.constant() : number.values()[0])
                .toArray();
        this.slopes = new double[start.length][columns.length];
        for (int from = 0; from < start.length; from += SEEDS) {
            sweep(tape, p, made, from);
        }
    }

    /** One sweep for the numbers from, from + 1, ... of the start, each seeded in a lane of its own. */
    private void sweep(Tape tape, List<Adjoint> p, List<Adjoint> made, int from) {
        final int end = Math.min(from + SEEDS, made.size());
        tape.clear();
        for (int k = from; k < end; k++) {
            tape.seedLane(made.get(k), k - from, 1.0);
        }
        tape.reverse(0);
        for (int k = from; k < end; k++) {
            for (int c = 0; c < columns.length; c++) {
                slopes[k][c] = p.get(columns[c]).bars()[k - from];
            }
        }
    }

    private boolean[] inputs() {
        final boolean[] inputs = new boolean[parameters.length];
        for (int place : columns) {
            inputs[place] = true;
        }
        return inputs;
    }

    private List<Adjoint> leaves(Tape tape, boolean[] inputs) {
        final List<Adjoint> leaves = new ArrayList<>();
        for (int k = 0; k < inputs.length; k++) {
            leaves.add(inputs[k] ? tape.input(parameters[k]) : tape.constant(parameters[k]));
        }
        return leaves;
    }

    /** Parameters on another tape: inputs where they are columns, constants elsewhere. */
    List<Adjoint> parametersOn(Tape tape) {
        return leaves(tape, inputs());
    }

    /** The start on another tape: inputs where a column reaches them, constants elsewhere. */
    List<Adjoint> startOn(Tape tape) {
        final List<Adjoint> leaves = new ArrayList<>();
        for (int k = 0; k < start.length; k++) {
            leaves.add(isReached(k) ? tape.input(start[k]) : tape.constant(start[k]));
        }
        return leaves;
    }

    private boolean isReached(int k) {
        for (double slope : slopes[k]) {
            if (slope != 0.0) {
                return true;
            }
        }
        return false;
    }

    /** Column c's derivative per lane: gradient = pBar + sum over k of startBar_k slope_k. */
    void gradient(int c, List<Adjoint> p, List<Adjoint> startOnTape, double[] gradient) {
        System.arraycopy(p.get(columns[c]).bars(), 0, gradient, 0, gradient.length);
        for (int k = 0; k < start.length; k++) {
            final double slope = slopes[k][c];
            if (slope != 0.0) {
                final double[] bar = startOnTape.get(k).bars();
                for (int lane = 0; lane < gradient.length; lane++) {
                    gradient[lane] += slope * bar[lane];
                }
            }
        }
    }
}
