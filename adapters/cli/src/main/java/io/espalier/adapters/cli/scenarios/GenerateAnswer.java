package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.gate.GateReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scenarios, what they lose, and why their generator may be used.
 *
 * @param notes of the fit to the whole history
 * @param start whose volatility the paths start from; empty where the generator has no state
 */
record GenerateAnswer(
        ReturnHistory history,
        Selection selection,
        List<String> notes,
        Optional<String> start,
        ScenarioPaths paths,
        Drawn drawn,
        Optional<String> output,
        boolean showGate,
        List<Warning> warnings)
        implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("method", selection.model().name());
        object.put("columns", history.names());
        object.put("history_days", history.days());
        object.put("days", paths.source().days());
        object.put("count", paths.count());
        object.put("seed", paths.seed());
        object.put("start", start);
        object.put("losses", drawn.losses().json());
        object.put("gate", report().map(GateJson::of));
        object.put("refused", refused().stream().map(GateJson::of).toList());
        object.put("notes", notes);
        output.ifPresent(file -> object.put("output", file));
        drawn.inline().ifPresent(all -> object.put("scenarios", all));
        object.put("warnings", Warnings.json(warnings));
        return object;
    }

    /** The gate's word on the generator in use. */
    private Optional<GateReport> report() {
        return selection.reports().stream()
                .filter(report -> report.model().equals(selection.model().name()))
                .findFirst();
    }

    /** The others that were judged on the way. */
    private List<GateReport> refused() {
        return selection.reports().stream()
                .filter(report -> !report.model().equals(selection.model().name()))
                .toList();
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        if (showGate) {
            GateJson.table(selection.reports()).print(out);
            out.println();
        }
        LossQuantiles losses = drawn.losses();
        TextTable table = new TextTable("series", "1 day, 1 %", "5 %", days() + ", 1 %", "5 %");
        for (int j = 0; j < history.series(); j++) {
            table.row(
                    history.names().get(j),
                    GateJson.number(losses.oneDay()[j][0]),
                    GateJson.number(losses.oneDay()[j][1]),
                    GateJson.number(losses.horizon()[j][0]),
                    GateJson.number(losses.horizon()[j][1]));
        }
        table.print(out);
        err.println(paths.count() + " paths of " + days() + " by "
                + selection.model().name()
                + start.map(word -> ", from " + word + " volatility").orElse(", which has no state") + ", fitted to "
                + history.days() + " days"
                + output.map(file -> "; written to " + file).orElse(""));
        refused().forEach(report -> err.println(GateJson.verdict(report)));
        notes.forEach(err::println);
        Warnings.print(warnings, err);
    }

    private String days() {
        return paths.source().days() == 1 ? "1 day" : paths.source().days() + " days";
    }
}
