package io.espalier.bench.experiment.pruning;

import io.espalier.bench.experiment.Limit;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the pruned network must reach behind the front, median over baskets: above the paper's best. From the network in first order, from
 * the reference in first order, as in the paper, and in second, as is the house's default.
 */
public final class TableLimits {
    private static final Map<TableOutput, Double> FROM_NETWORK =
            Map.of(TableOutput.VALUES, 3e-4, TableOutput.DELTAS, 1e-3, TableOutput.GAMMAS, 2e-2);
    private static final Map<TableOutput, Double> FROM_REFERENCE =
            Map.of(TableOutput.VALUES, 3e-5, TableOutput.DELTAS, 1e-4, TableOutput.GAMMAS, 2e-3);

    private TableLimits() {}

    /** As ceilings of 1 - R squared. */
    public static List<Limit> of(PruningTable table) {
        return Stream.of(TableOutput.values())
                .flatMap(output -> Stream.of(
                        limit(table, TableStage.FROM_NETWORK, output, FROM_NETWORK.get(output)),
                        limit(table, TableStage.FROM_REFERENCE, output, FROM_REFERENCE.get(output)),
                        limit(table, TableStage.FROM_REFERENCE_SECOND, output, FROM_REFERENCE.get(output))))
                .toList();
    }

    private static Limit limit(PruningTable table, TableStage stage, TableOutput output, double bound) {
        return Limit.atMost(
                stage.label() + ": 1 - R2 of " + output.label(),
                1.0 - table.median(PruningSpec.Method.IASA, stage, output),
                bound);
    }
}
