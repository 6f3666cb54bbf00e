package io.espalier.pricing.engine;

import io.espalier.pricing.graph.PathProgram;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The inputs of a program with each level moved up and down, and their derivatives to the levels. */
final class BumpedLevels {
    private final InputDerivatives[] up;
    private final InputDerivatives[] down;
    private final double[] widths;
    private final double[] base;

    /**
     * @param places of the levels among the parameters
     * @param widths the bump of each level, > 0
     */
    BumpedLevels(PathProgram program, double[] parameters, int[] places, double[] widths, double[] base) {
        this.widths = widths;
        this.base = base;
        this.up = new InputDerivatives[places.length];
        this.down = new InputDerivatives[places.length];
        for (int j = 0; j < places.length; j++) {
            up[j] = moved(program, parameters, places, j, widths[j]);
            down[j] = moved(program, parameters, places, j, -widths[j]);
        }
    }

    private static InputDerivatives moved(PathProgram program, double[] parameters, int[] places, int j, double by) {
        final double[] there = parameters.clone();
        there[places[j]] += by;
        return InputDerivatives.ofEach(program, there, places);
    }

    int size() {
        return widths.length;
    }

    double width(int j) {
        return widths[j];
    }

    InputDerivatives up(int j) {
        return up[j];
    }

    InputDerivatives down(int j) {
        return down[j];
    }

    /** Those of all points. */
    List<InputDerivatives> derivatives() {
        return Stream.of(up, down).flatMap(Arrays::stream).toList();
    }

    /** The inputs that were not moved. */
    double[] base() {
        return base;
    }
}
