package io.espalier.adapters.cli.train;

import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningRound;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** A pruning for programs. */
final class PruningJson {
    private PruningJson() {}

    /** What ranked, what was left behind, and R squared of values on held-out rows, round by round. */
    static Map<String, Object> of(PruningSpec spec, PruningReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("method", spec.method().label());
        object.put("fold", spec.fold().label());
        object.put("held_out_r2", report.r2Before());
        object.put("rounds", report.rounds().stream().map(PruningJson::of).toList());
        object.put("undone", report.undone());
        return object;
    }

    private static Map<String, Object> of(PruningRound round) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("hidden", round.after());
        object.put("held_out_r2_cut", round.r2BeforeRetraining());
        object.put("held_out_r2_retrained", round.r2Retrained());
        return object;
    }
}
