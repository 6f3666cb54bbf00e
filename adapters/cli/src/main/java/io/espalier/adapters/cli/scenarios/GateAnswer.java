package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.gate.GateReport;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verdicts on all generators. */
record GateAnswer(ReturnHistory history, ScenarioGate gate, List<GateReport> reports, long seed, List<Warning> warnings)
        implements Answer {
    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("columns", history.names());
        object.put("history_days", history.days());
        object.put("training_days", gate.trainingDays());
        object.put("test_days", gate.testDays());
        object.put("seed", seed);
        object.put("methods", reports.stream().map(GateJson::of).toList());
        object.put("warnings", Warnings.json(warnings));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        GateJson.table(reports).print(out);
        out.println();
        reports.forEach(report -> out.println(GateJson.verdict(report)));
        reports.forEach(report -> report.notes().forEach(note -> err.println(report.model() + ": " + note)));
        Warnings.print(warnings, err);
    }
}
