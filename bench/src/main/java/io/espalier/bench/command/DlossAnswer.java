package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.dloss.BenchmarkSet;
import io.espalier.bench.experiment.dloss.BlackBoxRow;
import io.espalier.bench.experiment.dloss.Comparisons;
import io.espalier.bench.experiment.dloss.DlossLimits;
import io.espalier.bench.experiment.dloss.DlossResult;
import io.espalier.bench.experiment.dloss.Method;
import io.espalier.bench.experiment.dloss.Protocol;
import io.espalier.bench.experiment.significance.Ranks;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every set's errors by method and protocol, what they amount to, and the black box. */
record DlossAnswer(DlossResult result, List<BenchmarkSet> missing, double seconds) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "dloss");
        object.put("machine", MachineReport.describe());
        object.put("seed", result.plan().seed());
        object.put("trainings", result.trials().size());
        object.put("left_out", missing.stream().map(BenchmarkSet::label).toList());
        object.put("errors", errors());
        object.put("ranks", ranks());
        object.put(
                "black_box", result.blackBox().stream().map(DlossAnswer::json).toList());
        object.put("limits", LimitTable.json(DlossLimits.of(result)));
        object.put("seconds", seconds);
        return object;
    }

    private List<Map<String, Object>> errors() {
        final List<Map<String, Object>> rows = new ArrayList<>();
        for (BenchmarkSet set : result.plan().sets()) {
            for (Protocol protocol : result.plan().protocols()) {
                for (Method method : result.plan().methods()) {
                    final Map<String, Object> row = new LinkedHashMap<>();
                    row.put("set", set.label());
                    row.put("protocol", name(protocol));
                    row.put("method", method.label());
                    row.put("mse", result.mean(set, protocol, method));
                    row.put("deviation", result.deviation(set, protocol, method));
                    row.put("folds", result.scores(set, protocol, method));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static String name(Protocol protocol) {
        return protocol.name().toLowerCase(Locale.ROOT);
    }

    private List<Map<String, Object>> ranks() {
        final List<Map<String, Object>> rows = new ArrayList<>();
        for (Protocol protocol : result.plan().protocols()) {
            final List<Method> five = protocol.five();
            final Ranks ranks = new Comparisons(result, protocol).ranks(five);
            for (int way = 0; way < five.size(); way++) {
                final Map<String, Object> row = new LinkedHashMap<>();
                row.put("protocol", name(protocol));
                row.put("method", five.get(way).label());
                row.put("average_rank", ranks.average(way));
                row.put("mean_reciprocal_rank", ranks.meanReciprocal(way));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> json(BlackBoxRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("prices", row.rows());
        object.put("noise", row.noise());
        object.put("method", row.method().label());
        object.put("error", row.error());
        object.put("ratio", row.ratio());
        object.put("at_most", DlossLimits.ceiling(row).orElse(null));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        final DlossTables tables = new DlossTables(result);
        out.printf(
                Locale.ROOT,
                "%nDLoss, %d trainings of %d epochs, %.0f s%n",
                result.trials().size(),
                result.plan().epochs(),
                seconds);
        if (!missing.isEmpty()) {
            out.println("left out, as it does not ship (--data DIR has it): "
                    + String.join(
                            ", ", missing.stream().map(BenchmarkSet::label).toList()));
        }
        table("Table I: sets", DlossTables.SET_HEADS, tables.sets(), out);
        table("Table V: mean square error of the standardised target", tables.errorHeads(), tables.errors(), out);
        table("Error to the protocol's baseline, geometric mean over sets", tables.ratioHeads(), tables.ratios(), out);
        table("Tables II and III: ranks", DlossTables.RANK_HEADS, tables.ranks(), out);
        table("Table IV: tests on folds", DlossTables.TEST_HEADS, tables.tests(), out);
        table("Prices of a black box", DlossTables.PRICE_HEADS, tables.prices(), out);
        LimitTable.print(DlossLimits.of(result), out);
    }

    private static void table(String caption, List<String> heads, List<List<String>> rows, PrintWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "%n%s%n%n", caption);
        final TextTable table = new TextTable(heads.toArray(new String[0]));
        rows.forEach(row -> table.row(row.toArray()));
        table.print(out);
    }
}
