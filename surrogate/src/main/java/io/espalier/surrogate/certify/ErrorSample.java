package io.espalier.surrogate.certify;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.artefact.OutputErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.util.ResizableDoubleArray;

/**
 * Errors of every output point by point, as a comparison shows them: value, {@code d_<column>}, {@code gamma}.
 *
 * <p>Memory: the columns and the outputs of every point. Rows are in the order of the points; where one of the two did not give a
 * number its error is NaN, and no statistic counts it.
 */
public final class ErrorSample implements ComparedPoint {
    private final int columns;
    private final List<Output> outputs;
    private final List<ResizableDoubleArray> errors;
    private final ResizableDoubleArray points = new ResizableDoubleArray();
    private final ResizableDoubleArray references = new ResizableDoubleArray();

    /** Takes points with these columns; valuations with curvature. */
    public ErrorSample(FactorLayout layout) {
        columns = layout.size();
        outputs = Output.of(layout);
        errors = outputs.stream().map(output -> new ResizableDoubleArray()).toList();
    }

    @Override
    public void accept(double[] x, Valuation candidate, Valuation reference) {
        points.addElements(x);
        references.addElement(reference.value());
        for (int k = 0; k < outputs.size(); k++) {
            Output output = outputs.get(k);
            errors.get(k).addElement(output.of(candidate) - output.of(reference));
        }
    }

    /** Number of points. */
    public int size() {
        return references.getNumElements();
    }

    /** A copy of point {@code i}. */
    public double[] point(int i) {
        double[] x = new double[columns];
        Arrays.setAll(x, j -> points.getElement(i * columns + j));
        return x;
    }

    /** The reference's value at point {@code i}. */
    public double reference(int i) {
        return references.getElement(i);
    }

    /** The candidate's value at point {@code i} less the reference's. */
    public double valueError(int i) {
        return errors.get(0).getElement(i);
    }

    /** The statistics of every output that is known at two points or more. */
    public List<OutputErrors> statistics() {
        return statistics(Map.of());
    }

    /**
     * The same, with the largest errors that a search found.
     *
     * @param found by output, absolute; an output that is not in it was not searched
     */
    public List<OutputErrors> statistics(Map<String, Double> found) {
        return statistics(i -> true, found);
    }

    /** The same of some of the points, by their number. */
    public List<OutputErrors> statistics(IntPredicate chosen) {
        return statistics(chosen, Map.of());
    }

    private List<OutputErrors> statistics(IntPredicate chosen, Map<String, Double> found) {
        int[] rows = IntStream.range(0, size()).filter(chosen).toArray();
        List<OutputErrors> statistics = new ArrayList<>();
        for (int k = 0; k < outputs.size(); k++) {
            String name = outputs.get(k).name();
            double[] those =
                    Arrays.stream(rows).mapToDouble(errors.get(k)::getElement).toArray();
            ErrorStatistics.of(name, those, found.getOrDefault(name, 0.0)).ifPresent(statistics::add);
        }
        return statistics;
    }
}
