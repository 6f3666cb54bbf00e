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
 * @param held the base instrument's, in the places of what the program takes
 * @param columns one per column
 * @param places where each column moves what the program takes, one row per column
 * @param shares and how far: 1, but for the common volatility
 */
record RowParameters<T extends Real<T>>(List<T> held, List<T> columns, List<int[]> places, List<double[]> shares) {

    static <T extends Real<T>> RowParameters<T> of(
            SimulatedInstrument program,
            Instrument base,
            FactorLayout layout,
            DoubleFunction<T> constant,
            DoubleFunction<T> input) {
        return new RowParameters<>(
                Arrays.stream(base.read(program.factors())).mapToObj(constant).toList(),
                Arrays.stream(base.read(layout)).mapToObj(input).toList(),
                layout.factors().stream().map(program::places).toList(),
                layout.factors().stream().map(program::shares).toList());
    }

    /** What the program takes. To be asked for again whenever lanes of columns were written: multiples of one are recorded here. */
    List<T> p() {
        final List<T> p = new ArrayList<>(held);
        for (int j = 0; j < columns.size(); j++) {
            for (int k = 0; k < places.get(j).length; k++) {
                final double share = shares.get(j)[k];
                p.set(
                        places.get(j)[k],
                        share == 1.0 ? columns.get(j) : columns.get(j).times(share));
            }
        }
        return p;
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
