package io.espalier.adapters.cli.model;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Evaluates a surrogate point by point, and the closed form outside its domain where that is wanted. */
final class PointEvaluator {
    private final FactorLayout layout;
    private final SurrogatePricer surrogate;
    private final Optional<Pricer> fallback;
    private final boolean hessian;
    private final Valuation valuation;
    private final double[] second;

    PointEvaluator(Surrogate model, boolean hessian, boolean fallback) {
        this.layout = model.layout();
        this.surrogate = new SurrogatePricer(model);
        this.fallback = fallback ? Optional.of(ClosedReference.of(model)) : Optional.empty();
        this.hessian = hessian;
        this.valuation = Valuation.withCurvature(layout);
        this.second = new double[layout.size() * layout.size()];
    }

    EvaluatedPoints evaluate(List<double[]> points) {
        return new EvaluatedPoints(names(), points.stream().map(this::row).toList());
    }

    private List<String> names() {
        List<String> columns = layout.names();
        List<String> names = new ArrayList<>(List.of("value"));
        columns.forEach(column -> names.add("d_" + column));
        names.add("gamma");
        if (hessian) {
            columns.forEach(row -> columns.forEach(column -> names.add("h_" + row + "_" + column)));
        }
        return names;
    }

    private EvaluatedPoints.Row row(double[] x) {
        boolean inDomain = surrogate.tryPrice(x, valuation) && surrogate.tryHessian(x, second);
        if (!inDomain) {
            answerOutside(x);
        }
        return new EvaluatedPoints.Row(numbers(), inDomain);
    }

    private void answerOutside(double[] x) {
        if (fallback.isPresent() && fallback.get().tryPrice(x, valuation)) {
            placeLevels();
        } else {
            valuation.clear();
            Arrays.fill(second, Double.NaN);
        }
    }

    /** The closed form gives second derivatives to levels only: the rest of its Hessian stays empty. */
    private void placeLevels() {
        Arrays.fill(second, Double.NaN);
        int[] levels = layout.levels();
        for (int a = 0; a < levels.length; a++) {
            for (int b = 0; b < levels.length; b++) {
                second[levels[a] * layout.size() + levels[b]] = valuation.curvature()[a * levels.length + b];
            }
        }
    }

    private double[] numbers() {
        int d = layout.size();
        double[] numbers = new double[2 + d + (hessian ? d * d : 0)];
        numbers[0] = valuation.value();
        System.arraycopy(valuation.gradient(), 0, numbers, 1, d);
        numbers[1 + d] = layout.levels().length == 0
                ? Double.NaN
                : Arrays.stream(valuation.curvature()).sum();
        if (hessian) {
            System.arraycopy(second, 0, numbers, 2 + d, d * d);
        }
        return numbers;
    }
}
