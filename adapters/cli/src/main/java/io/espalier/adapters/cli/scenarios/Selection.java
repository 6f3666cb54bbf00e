package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.gate.GateReport;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The generator that is used, and what the gate said.
 *
 * @param reports on all that were judged, in that order; empty where the history is too short to judge by and that was overruled
 */
record Selection(ScenarioModel model, List<GateReport> reports, List<Warning> warnings) {

    /**
     * The first of these that passes.
     *
     * @param force to use the first of them whatever the gate says, with a warning
     * @param line shows which is judged
     * @throws InputException if none passes, or the history cannot be judged by
     */
    static Selection of(
            List<ScenarioModel> models, ReturnHistory history, long seed, boolean force, ProgressLine line) {
        try {
            line.show(GateCommand.LIMITS);
            return of(models, history, seed, force, line::show);
        } finally {
            line.clear();
        }
    }

    private static Selection of(
            List<ScenarioModel> models, ReturnHistory history, long seed, boolean force, Consumer<String> progress) {
        final ScenarioGate gate;
        try {
            gate = GateCommand.gate(history, seed);
        } catch (InputException e) {
            if (!force) {
                throw e;
            }
            return new Selection(models.get(0), List.of(), List.of(warning("not judged: " + e.getMessage())));
        }
        List<GateReport> reports = new ArrayList<>();
        for (ScenarioModel model : models) {
            progress.accept(GateCommand.judging(model));
            GateReport report = gate.judge(model);
            reports.add(report);
            if (report.isOffered()) {
                return new Selection(model, reports, List.of());
            }
        }
        String refused = reports.stream().map(GateJson::verdict).collect(Collectors.joining(". "));
        if (!force) {
            throw InputException.of(
                    ErrorCode.E_GATE, "method", "the acceptance gate refuses it, --force overrules: " + refused);
        }
        return new Selection(models.get(0), reports, List.of(warning("in use although " + refused)));
    }

    private static Warning warning(String message) {
        return new Warning(WarningCode.W_GATE, "method", message);
    }
}
