package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Plain;
import java.util.Arrays;
import java.util.List;

/** Start and arguments of a program at given parameters, by plain doubles. */
public record BoundMarket(double[] start, double[][] arguments, double[] endArguments) {

    public static BoundMarket of(PathProgram program, double[] parameters) {
        final List<Plain> p = Arrays.stream(parameters).mapToObj(Plain::new).toList();
        final double[][] sets = new double[program.argumentSets()][];
        for (int set = 0; set < sets.length; set++) {
            sets[set] = numbers(program.arguments(set, p));
        }
        return new BoundMarket(numbers(program.init(p)), sets, numbers(program.endArguments(p)));
    }

    private static double[] numbers(List<Plain> list) {
        return list.stream().mapToDouble(Plain::value).toArray();
    }
}
