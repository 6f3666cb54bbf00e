package io.espalier.surrogate.certify;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One number of a valuation: the value, the derivative in one column, or the summed Hessian block of the levels.
 *
 * @param name as a {@link ValidationReport} calls it
 */
record Output(String name, ToDoubleFunction<Valuation> reading) {

    /** Value, every derivative, and gamma where there are levels. */
    static List<Output> of(FactorLayout layout) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output(ValidationReport.VALUE, Valuation::value));
        for (int j = 0; j < layout.size(); j++) {
            final int column = j;
            String name = ValidationReport.DERIVATIVE_PREFIX + layout.factor(j).name();
            outputs.add(new Output(name, valuation -> valuation.gradient()[column]));
        }
        if (layout.levels().length > 0) {
            outputs.add(new Output(ValidationReport.GAMMA, valuation -> sum(valuation.curvature())));
        }
        return outputs;
    }

    /** The number itself; NaN where the engine did not give it. */
    double of(Valuation valuation) {
        return reading.applyAsDouble(valuation);
    }

    static double sum(double[] numbers) {
        double sum = 0.0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
