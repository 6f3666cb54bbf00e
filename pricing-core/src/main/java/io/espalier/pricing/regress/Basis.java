package io.espalier.pricing.regress;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import java.util.Arrays;
import java.util.List;

/** Functions of a few variables with their slopes, written once over {@link Real}. Immutable. */
public interface Basis {

    /** Number of variables. */
    int variables();

    /** Number of functions. */
    int size();

    /** Every function at x. */
    <T extends Real<T>> List<T> values(List<T> x);

    /** Every function's derivative to one variable at x. */
    <T extends Real<T>> List<T> slopes(List<T> x, int variable);

    /** Every function at a point: a row of values of {@link DifferentialSamples}. */
    default double[] row(double... x) {
        return numbers(values(plain(x)));
    }

    /** Every function's derivative to one variable at a point: a row of slopes of {@link DifferentialSamples}. */
    default double[] slopeRow(int variable, double... x) {
        return numbers(slopes(plain(x), variable));
    }

    private static List<Plain> plain(double[] x) {
        return Arrays.stream(x).mapToObj(Plain::new).toList();
    }

    private static double[] numbers(List<Plain> functions) {
        return functions.stream().mapToDouble(Plain::value).toArray();
    }
}
