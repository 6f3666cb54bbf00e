package io.espalier.adapters.cli.model;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.serve.ValueBounds;
import io.espalier.surrogate.workflow.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Evaluates a surrogate point by point, and its reference outside its domain where that is wanted. */
final class PointEvaluator {
    private final FactorLayout layout;
    private final SurrogatePricer surrogate;
    private final Optional<Reference> fallback;
    private final Optional<ValueBounds> bounds;
    private final boolean hessian;
    private final Valuation valuation;
    private final double[] second;

    PointEvaluator(Surrogate model, boolean hessian, boolean fallback) {
        this.layout = model.layout();
        this.surrogate = new SurrogatePricer(model);
        this.fallback = fallback ? Optional.of(anywhere(model)) : Optional.empty();
        this.bounds = ValueBounds.of(model, model.notional());
        this.hessian = hessian;
        this.valuation = Valuation.withCurvature(layout);
        this.second = new double[layout.size() * layout.size()];
    }

    private static Reference anywhere(Surrogate model) {
        FactorLayout columns = model.layout();
        int threads = Runtime.getRuntime().availableProcessors();
        return Reference.of(model.instrument(), columns, Box.unbounded(columns.size()), threads);
    }

    EvaluatedPoints evaluate(List<double[]> points) {
        List<EvaluatedPoints.Row> rows = points.stream().map(this::row).toList();
        return new EvaluatedPoints(names(), rows, fallback, bounds);
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
        return new EvaluatedPoints.Row(numbers(), inDomain, inDomain ? 0.0 : valuation.error());
    }

    private void answerOutside(double[] x) {
        if (fallback.isPresent() && fallback.get().pricer().tryPrice(x, valuation)) {
            placeLevels();
        } else {
            valuation.clear();
            Arrays.fill(second, Double.NaN);
        }
    }

    /** The reference gives second derivatives to levels only: the rest of its Hessian stays empty. */
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
