package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.graph.PathProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The inputs of paths whose parameters are the same for every path, with their derivatives to the columns.
 *
 * <p>Taken once, on a tape whose lanes are not paths but numbers of the inputs. A path's adjoints then end at its inputs, and
 * the chain rule carries them on to the columns: no path repeats what parameters alone decide.
 */
final class InputDerivatives {
    private static final int SEEDS = 16;

    private final PathInputs<Plain> shape;
    private final double[] numbers;
    private final boolean[] active;
    private final int[][] reaching;
    private final double[][] slopes;

    /**
     * @param parameters values of the program's parameters
     * @param columns places in {@code parameters} that derivatives are taken to: those of a row move together
     * @param shares of each of those places: how far it moves per unit of the row's derivative
     */
    InputDerivatives(PathProgram program, double[] parameters, int[][] columns, double[][] shares) {
        final Tape tape = new Tape(SEEDS);
        final List<Adjoint> moved = new ArrayList<>();
        final PathInputs<Adjoint> made = PathInputs.of(program, parameters(tape, parameters, columns, shares, moved));
        final List<Adjoint> flat = made.flat();
        this.numbers = flat.stream()
                .mapToDouble(number -> number.isConstant() ? number.constant() : number.values()[0])
                .toArray();
        // Not what was recorded: that would keep the whole tape.
        this.shape = made.shaped(Arrays.stream(numbers).mapToObj(Plain::new).toList());
        final double[][] all = new double[columns.length][numbers.length];
        for (int from = 0; from < numbers.length; from += SEEDS) {
            tape.clear();
            sweep(tape, flat, from);
            for (int c = 0; c < columns.length; c++) {
                final int count = Math.min(SEEDS, numbers.length - from);
                System.arraycopy(moved.get(c).bars(), 0, all[c], from, count);
            }
        }
        this.active = new boolean[numbers.length];
        this.reaching = new int[columns.length][];
        this.slopes = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            keep(c, all[c]);
        }
    }

    /** Derivatives to each of those places by itself. */
    static InputDerivatives ofEach(PathProgram program, double[] parameters, int[] places) {
        return new InputDerivatives(
                program,
                parameters,
                Arrays.stream(places).mapToObj(place -> new int[] {place}).toArray(int[][]::new),
                Arrays.stream(places).mapToObj(place -> new double[] {1.0}).toArray(double[][]::new));
    }

    private void keep(int c, double[] row) {
        reaching[c] = IntStream.range(0, row.length).filter(k -> row[k] != 0.0).toArray();
        slopes[c] = Arrays.stream(reaching[c]).mapToDouble(k -> row[k]).toArray();
        for (int k : reaching[c]) {
            active[k] = true;
        }
    }

    /** The parameters on tape; adds to {@code moved} what those of each row move with: 0 here. */
    private static List<Adjoint> parameters(
            Tape tape, double[] parameters, int[][] columns, double[][] shares, List<Adjoint> moved) {
        final List<Adjoint> p = new ArrayList<>();
        for (double parameter : parameters) {
            p.add(tape.constant(parameter));
        }
        for (int c = 0; c < columns.length; c++) {
            final Adjoint by = tape.input(0.0);
            for (int k = 0; k < columns[c].length; k++) {
                final int place = columns[c][k];
                p.set(place, by.times(shares[c][k]).plus(parameters[place]));
            }
            moved.add(by);
        }
        return p;
    }

    /** One sweep for the numbers from, from + 1, ..., each seeded in a lane of its own. */
    private static void sweep(Tape tape, List<Adjoint> flat, int from) {
        for (int k = from; k < Math.min(from + SEEDS, flat.size()); k++) {
            tape.seedLane(flat.get(k), k - from, 1.0);
        }
        tape.reverse(0);
    }

    /** How many inputs there are. */
    int size() {
        return numbers.length;
    }

    /** Their values, in the order of {@link PathInputs#flat}; not copied. */
    double[] numbers() {
        return numbers;
    }

    /** How they make up the program's inputs. */
    PathInputs<?> shape() {
        return shape;
    }

    /** Whether a column reaches each input; not copied. */
    boolean[] active() {
        return active;
    }

    /** Column c's derivative per lane: gradient = sum over inputs k of inputBar_k slope_k. */
    void gradient(int c, PathBlock paths, double[] gradient) {
        Arrays.fill(gradient, 0.0);
        for (int i = 0; i < slopes[c].length; i++) {
            final double slope = slopes[c][i];
            final double[] bar = paths.bar(reaching[c][i]);
            for (int lane = 0; lane < gradient.length; lane++) {
                gradient[lane] += slope * bar[lane];
            }
        }
    }
}
