package io.espalier.adapters.cli.demo;

import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.train.StageTable;
import io.espalier.surrogate.workflow.Stage;
import io.espalier.surrogate.workflow.StageKind;
import java.util.List;
import java.util.Map;

/**
 * Our stages beside Table 2 of "Towards Sobolev Pruning" (2023).
 *
 * <p>The paper's basket is another one (seven assets drawn at random, strike 1.1), so its figures are a yardstick, not a
 * target to be met to the digit.
 */
final class PaperTable {
    /** R squared of values, deltas and gammas, as printed there. */
    private record Published(double values, double deltas, double gammas) {}

    private static final Map<StageKind, Published> TABLE_2 = Map.of(
            StageKind.OVERSIZED, new Published(0.999545, 0.998700, 0.997033),
            StageKind.PRUNED, new Published(0.999296, 0.996718, 0.902470),
            StageKind.FROM_NETWORK, new Published(0.999805, 0.999479, 0.987393),
            StageKind.FROM_REFERENCE, new Published(0.999962, 0.999863, 0.997374));

    private static final List<String> HEADS = List.of(
            "stage", "hidden", "nodes", "parameters", "R2 values", "paper", "R2 deltas", "paper", "R2 gammas", "paper");

    private PaperTable() {}

    static List<String> heads() {
        return HEADS;
    }

    static List<String> cells(Stage stage) {
        List<String> ours = StageTable.cells(stage);
        Published theirs = TABLE_2.get(stage.kind());
        return List.of(
                ours.get(0),
                ours.get(1),
                ours.get(2),
                ours.get(3),
                ours.get(4),
                StageTable.r2(theirs.values()),
                ours.get(5),
                StageTable.r2(theirs.deltas()),
                ours.get(6),
                StageTable.r2(theirs.gammas()));
    }

    static TextTable of(List<Stage> stages) {
        TextTable table = new TextTable(HEADS.toArray(String[]::new));
        stages.forEach(stage -> table.row(cells(stage).toArray()));
        return table;
    }
}
