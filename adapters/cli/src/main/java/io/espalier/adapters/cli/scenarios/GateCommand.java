package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.gate.GatePlan;
import io.espalier.pricing.scenario.gate.GateReport;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges every generator. */
@Command(
        name = "gate",
        description = "Judge every scenario generator by days that it was not fitted to: discrepancy, 1 %% losses,"
                + " clustering, kurtosis, coverage.")
public final class GateCommand extends AnswerCommand {
    @Mixin
    private ReturnsInput returns;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of all draws (default: ${DEFAULT-VALUE}); same seed, same bits.")
    private long seed;

    @Override
    protected Answer answer() {
        ReturnsInput.Read read = returns.read();
        ScenarioGate gate = gate(read.history(), seed);
        List<GateReport> reports = new ArrayList<>();
        for (ScenarioModel model : Generators.all(1, seed)) {
            reports.add(gate.judge(model));
        }
        return new GateAnswer(read.history(), gate, reports, seed, read.warnings());
    }

    /** @throws InputException if the history cannot be judged by */
    static ScenarioGate gate(ReturnHistory history, long seed) {
        try {
            return new ScenarioGate(history, GatePlan.standard(history.days(), seed));
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "returns", e.getMessage());
        }
    }
}
