package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.Spread;
import io.espalier.bench.experiment.pruning.Claim;
import io.espalier.bench.experiment.pruning.PruningTable;
import io.espalier.bench.experiment.pruning.SobolevPruningPlan;
import io.espalier.bench.experiment.pruning.TableCell;
import io.espalier.bench.experiment.pruning.TableLimits;
import io.espalier.bench.experiment.pruning.TableOutput;
import io.espalier.bench.experiment.pruning.TableRow;
import io.espalier.bench.machine.MachineReport;
import io.espalier.surrogate.workflow.PruningSpec;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The paper's table, ours beside theirs. */
record SobolevPruningAnswer(PruningTable table, boolean full, double seconds) implements Answer {

    @Override
    public Map<String, Object> json() {
        final SobolevPruningPlan plan = table.plan();
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "sobolev-pruning");
        object.put("full", full);
        object.put("machine", MachineReport.describe());
        object.put("seeds", plan.everySeed().boxed().toList());
        object.put("rows_of_paths", plan.rows());
        object.put("hidden", plan.shapes().large());
        object.put("target", plan.shapes().target());
        object.put("layers_removed", plan.shapes().removed());
        object.put("points", SobolevPruningPlan.POINTS);
        object.put("seconds", seconds);
        object.put("rows", table.rows().stream().map(this::json).toList());
        object.put("limits", LimitTable.json(TableLimits.of(table)));
        object.put(
                "claims",
                Claim.of(table).stream().map(SobolevPruningAnswer::json).toList());
        return object;
    }

    private Map<String, Object> json(TableRow row) {
        final List<TableCell> cells = table.cells(row);
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("front", row.setting().label());
        object.put("stage", row.stage().key());
        object.put(
                "ranking",
                row.ranking() == PruningSpec.Method.NONE ? null : row.ranking().label());
        object.put("nodes", cells.get(0).network().hiddenSizes());
        object.put("parameters", cells.get(0).network().parameters());
        for (TableOutput output : TableOutput.values()) {
            final Spread r2 = table.r2(row, output);
            object.put(output.label(), r2.median());
            object.put(output.label() + "_worst", r2.least());
            object.put(
                    output.label() + "_paper",
                    SobolevPruningTables.paper(row).map(output::r2).orElse(null));
        }
        object.put("networks", cells.stream().map(SobolevPruningAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(TableCell cell) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("seed", cell.seed());
        for (TableOutput output : TableOutput.values()) {
            object.put(output.label(), output.r2(cell));
        }
        object.put("seconds", cell.seconds());
        return object;
    }

    private static Map<String, Object> json(Claim claim) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("claim", claim.said());
        object.put("found", claim.found());
        object.put("holds", claim.holds());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(Locale.ROOT, "%n%s%n%n", SobolevPruningTables.lead(table, seconds));
        TextTable.print(SobolevPruningTables.STAGE_HEADS, SobolevPruningTables.stages(table), out);
        out.printf(Locale.ROOT, "%n%s%n%n", SobolevPruningTables.RANKING_TEXT);
        TextTable.print(SobolevPruningTables.RANKING_HEADS, SobolevPruningTables.rankings(table), out);
        LimitTable.print(TableLimits.of(table), out);
        out.println();
        TextTable.print(SobolevPruningTables.CLAIM_HEADS, SobolevPruningTables.claims(table), out);
        if (!full) {
            out.println();
            out.println(SobolevPruningTables.BRIEF_TEXT);
        }
    }
}
