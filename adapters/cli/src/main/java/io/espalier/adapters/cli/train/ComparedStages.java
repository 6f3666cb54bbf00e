package io.espalier.adapters.cli.train;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.workflow.StageKind;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps what each stage predicted beside the truth, for the scatters of the report. */
public final class ComparedStages implements WorkflowListener {

    /** Predicted against true numbers of one quantity. */
    public static final class Pairs {
        private final List<Double> truth = new ArrayList<>();
        private final List<Double> predicted = new ArrayList<>();

        private void add(double ours, double theirs) {
            predicted.add(ours);
            truth.add(theirs);
        }

        /** The reference's numbers. */
        public double[] truth() {
            return truth.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** The network's. */
        public double[] predicted() {
            return predicted.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Values, deltas over all levels, and gammas summed over them. */
    public record Comparison(Pairs values, Pairs deltas, Pairs gammas) {}

    private final int[] levels;
    private final Map<StageKind, Comparison> stages = new EnumMap<>(StageKind.class);

    /** Keeps numbers of points with these columns. */
    public ComparedStages(FactorLayout layout) {
        levels = layout.levels();
    }

    @Override
    public ComparedPoint comparing(StageKind kind) {
        Comparison comparison = new Comparison(new Pairs(), new Pairs(), new Pairs());
        stages.put(kind, comparison);
        return (x, ours, theirs) -> add(comparison, ours, theirs);
    }

    private void add(Comparison comparison, Valuation ours, Valuation theirs) {
        comparison.values().add(ours.value(), theirs.value());
        for (int column : levels) {
            comparison.deltas().add(ours.gradient()[column], theirs.gradient()[column]);
        }
        if (levels.length > 0) {
            comparison.gammas().add(sum(ours.curvature()), sum(theirs.curvature()));
        }
    }

    private static double sum(double[] numbers) {
        double sum = 0.0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** What was kept of that stage. */
    public Comparison of(StageKind kind) {
        return stages.get(kind);
    }
}
