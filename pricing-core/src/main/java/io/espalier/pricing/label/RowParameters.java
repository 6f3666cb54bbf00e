package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Parameters of a block of rows: what is a column may differ from lane to lane, the others are the base instrument's.
 *
 * @param p what the program takes
 * @param columns one per column: p holds it wherever it moves with that column
 */
record RowParameters<T extends Real<T>>(List<T> p, List<T> columns) {

    static <T extends Real<T>> RowParameters<T> of(
            SimulatedInstrument program,
            Instrument base,
            FactorLayout layout,
            DoubleFunction<T> constant,
            DoubleFunction<T> input) {
        final List<T> p = new ArrayList<>(
                Arrays.stream(base.read(program.factors())).mapToObj(constant).toList());
        final double[] values = base.read(layout);
        final List<T> columns = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            final T column = input.apply(values[j]);
            for (int place : program.places(layout.factor(j))) {
                p.set(place, column);
            }
            columns.add(column);
        }
        return new RowParameters<>(p, columns);
    }

    /** Where the lanes of those numbers stand; the columns' owner writes them. */
    static double[][] values(List<Adjoint> numbers) {
        return numbers.stream().map(Adjoint::values).toArray(double[][]::new);
    }

    /** Where the lanes of their adjoints stand. */
    static double[][] bars(List<Adjoint> numbers) {
        return numbers.stream().map(Adjoint::bars).toArray(double[][]::new);
    }
}
