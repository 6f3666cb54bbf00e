package io.espalier.bench.command;

import io.espalier.adapters.cli.train.StageTable;
import io.espalier.bench.experiment.Spread;
import io.espalier.bench.experiment.pruning.Claim;
import io.espalier.bench.experiment.pruning.PaperFit;
import io.espalier.bench.experiment.pruning.PruningTable;
import io.espalier.bench.experiment.pruning.Setting;
import io.espalier.bench.experiment.pruning.SobolevPruning;
import io.espalier.bench.experiment.pruning.SobolevPruningPlan;
import io.espalier.bench.experiment.pruning.TableOutput;
import io.espalier.bench.experiment.pruning.TableRow;
import io.espalier.bench.experiment.pruning.TableStage;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run came to as cells of text, for the terminal and for the page. */
final class SobolevPruningTables {
    static final List<String> STAGE_HEADS =
            List.of("front", "stage", "hidden", "R2 values", "paper", "R2 deltas", "paper", "R2 gammas", "paper", "s");

    static final List<String> RANKING_HEADS = List.of(
            "ranking",
            "half cut",
            "target at once",
            "last cut of the rounds",
            "retrained",
            "its gammas",
            "fine-tuned from the reference",
            "its gammas");

    static final List<String> CLAIM_HEADS = List.of("claim", "we find", "");

    static final String RANKING_TEXT =
            "What nodes are ranked by, behind the front: R2 of values, median [worst]; the first"
                    + " three before any retraining of what was cut.";

    static final String BRIEF_TEXT =
            "Short form: two baskets, 2^19 rows; limits are for the median of the five of --full, 2^20 rows.";

    private static final List<TableStage> RANKED = List.of(
            TableStage.HALF_CUT,
            TableStage.TARGET_CUT,
            TableStage.LAST_CUT,
            TableStage.PRUNED,
            TableStage.FROM_REFERENCE);

    private SobolevPruningTables() {}

    static String lead(PruningTable table, double seconds) {
        final SobolevPruningPlan plan = table.plan();
        return String.format(
                Locale.ROOT,
                "R2 at %d points uniform over the test box, median [worst] of %d random baskets of %d assets, seeds %d to %d, %d"
                        + " antithetic rows; deltas flattened over points and assets; gammas: sum of the Hessian; %.0f s in all."
                        + " Front auto: inputs projected on the one direction of the pathwise gradients, the house's default;"
                        + " the paper has none.",
                SobolevPruningPlan.POINTS,
                plan.seeds(),
                SobolevPruningPlan.ASSETS,
                plan.firstSeed(),
                plan.firstSeed() + plan.seeds() - 1,
                plan.rows(),
                seconds);
    }

    /** What the paper prints for a row; its ranking is significance analysis. */
    static Optional<PaperFit> paper(TableRow row) {
        return SobolevPruning.RIVALS.contains(row.ranking())
                ? Optional.empty()
                : row.stage().paper();
    }

    /** Every stage but those of rivals and those that only compare rankings. */
    static List<List<String>> stages(PruningTable table) {
        return table.rows().stream()
                .filter(row -> !SobolevPruning.RIVALS.contains(row.ranking()))
                .map(row -> stage(table, row))
                .toList();
    }

    private static List<String> stage(PruningTable table, TableRow row) {
        final List<String> cells = new ArrayList<>(List.of(
                row.setting().label(),
                row.stage().label(),
                StageTable.hidden(table.cells(row).get(0).network().hiddenSizes())));
        for (TableOutput output : TableOutput.values()) {
            cells.add(r2(table, row, output));
            cells.add(paper(row).map(fit -> StageTable.r2(output.r2(fit))).orElse(""));
        }
        final Spread seconds = Spread.of(table.cells(row), cell -> cell.seconds());
        cells.add(String.format(Locale.ROOT, "%.1f", seconds.median()));
        return cells;
    }

    static List<List<String>> rankings(PruningTable table) {
        return Stream.concat(Stream.of(PruningSpec.Method.IASA), SobolevPruning.RIVALS.stream())
                .map(ranking -> ranking(table, ranking))
                .toList();
    }

    private static List<String> ranking(PruningTable table, PruningSpec.Method ranking) {
        final List<String> cells = new ArrayList<>(List.of(ranking.label()));
        for (TableStage stage : RANKED) {
            final TableRow row = new TableRow(Setting.FRONT, ranking, stage);
            cells.add(r2(table, row, TableOutput.VALUES));
            if (stage == TableStage.PRUNED || stage == TableStage.FROM_REFERENCE) {
                cells.add(r2(table, row, TableOutput.GAMMAS));
            }
        }
        return cells;
    }

    static List<List<String>> claims(PruningTable table) {
        return Claim.of(table).stream()
                .map(claim -> List.of(claim.said(), claim.found(), claim.holds() ? "so it is" : "NOT SO HERE"))
                .toList();
    }

    private static String r2(PruningTable table, TableRow row, TableOutput output) {
        final Spread r2 = table.r2(row, output);
        return StageTable.r2(r2.median()) + " [" + StageTable.r2(r2.least()) + "]";
    }
}
