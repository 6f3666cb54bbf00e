package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.report.Comparison;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.workflow.StageKind;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.util.EnumMap;
import java.util.Map;

/** Keeps what each stage predicted beside the truth, for the scatters of the report. */
public final class ComparedStages implements WorkflowListener {
    private final FactorLayout layout;
    private final Map<StageKind, Comparison> stages = new EnumMap<>(StageKind.class);

    /** Keeps numbers of points with these columns. */
    public ComparedStages(FactorLayout layout) {
        this.layout = layout;
    }

    @Override
    public ComparedPoint comparing(StageKind kind) {
        Comparison comparison = new Comparison(layout);
        stages.put(kind, comparison);
        return comparison;
    }

    /** What was kept of that stage. */
    public Comparison of(StageKind kind) {
        return stages.get(kind);
    }
}
