package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Parameters of a block of rows: what is a column may differ from lane to lane, the others are the base instrument's.
 *
 * @param p what the program takes
 * @param columns those of p that are columns, in their order
 */
record RowParameters<T extends Real<T>>(List<T> p, List<T> columns) {

    static <T extends Real<T>> RowParameters<T> of(
            SimulatedInstrument program,
            Instrument base,
            FactorLayout layout,
            DoubleFunction<T> constant,
            DoubleFunction<T> input) {
        final FactorLayout factors = program.factors();
        final double[] values = base.read(factors);
        final List<T> p = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            final boolean isColumn = layout.columnOf(factors.factor(k)) >= 0;
            p.add((isColumn ? input : constant).apply(values[k]));
        }
        final List<T> columns = layout.factors().stream()
                .map(factor -> p.get(factors.columnOf(factor)))
                .toList();
        return new RowParameters<>(p, columns);
    }
}
