package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.graph.PathProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The inputs of paths whose parameters are the same for every path, with their derivatives to the columns.
 *
 * <p>Taken once, on a tape whose lanes are not paths but numbers of the inputs. A path's adjoints then end at its inputs, and
 * the chain rule carries them on to the columns: no path repeats what parameters alone decide.
 */
final class InputDerivatives {
    private static final int SEEDS = 64;

    private final PathInputs<Adjoint> made;
    private final double[] numbers;
    private final double[][] slopes;

    /**
     * @param parameters values of the program's parameters
     * @param columns places in {@code parameters} that derivatives are taken to
     */
    InputDerivatives(PathProgram program, double[] parameters, int[] columns) {
        final Tape tape = new Tape(SEEDS);
        final List<Adjoint> p = leaves(tape, parameters, columns);
        this.made = PathInputs.of(program, p);
        final List<Adjoint> flat = made.flat();
        this.numbers = flat.stream()
                .mapToDouble(number -> number.isConstant() ? number.constant() : number.values()[0])
                .toArray();
        this.slopes = new double[numbers.length][columns.length];
        for (int from = 0; from < numbers.length; from += SEEDS) {
            tape.clear();
            sweep(tape, flat, from);
            for (int k = from; k < Math.min(from + SEEDS, numbers.length); k++) {
                for (int c = 0; c < columns.length; c++) {
                    slopes[k][c] = p.get(columns[c]).bars()[k - from];
                }
            }
        }
    }

    private static List<Adjoint> leaves(Tape tape, double[] parameters, int[] columns) {
        final List<Adjoint> leaves = new ArrayList<>();
        for (double parameter : parameters) {
            leaves.add(tape.constant(parameter));
        }
        for (int place : columns) {
            leaves.set(place, tape.input(parameters[place]));
        }
        return leaves;
    }

    /** One sweep for the numbers from, from + 1, ..., each seeded in a lane of its own. */
    private static void sweep(Tape tape, List<Adjoint> flat, int from) {
        for (int k = from; k < Math.min(from + SEEDS, flat.size()); k++) {
            tape.seedLane(flat.get(k), k - from, 1.0);
        }
        tape.reverse(0);
    }

    /** The inputs on another tape: active where a column reaches them, constants elsewhere. */
    PathInputs<Adjoint> on(Tape tape) {
        final List<Adjoint> leaves = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            leaves.add(isReached(k) ? tape.input(numbers[k]) : tape.constant(numbers[k]));
        }
        return made.shaped(leaves);
    }

    private boolean isReached(int k) {
        for (double slope : slopes[k]) {
            if (slope != 0.0) {
                return true;
            }
        }
        return false;
    }

    /** Column c's derivative per lane: gradient = sum over k of inputBar_k slope_k. */
    void gradient(int c, PathInputs<Adjoint> inputs, double[] gradient) {
        Arrays.fill(gradient, 0.0);
        final List<Adjoint> flat = inputs.flat();
        for (int k = 0; k < numbers.length; k++) {
            final double slope = slopes[k][c];
            if (slope != 0.0) {
                final double[] bar = flat.get(k).bars();
                for (int lane = 0; lane < gradient.length; lane++) {
                    gradient[lane] += slope * bar[lane];
                }
            }
        }
    }
}
