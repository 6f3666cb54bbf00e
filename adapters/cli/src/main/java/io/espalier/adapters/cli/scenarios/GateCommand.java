package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.ProgressLine;
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
    /** What is worked out first, as a person sees it. */
    static final String LIMITS = "what the gate allows";

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
        ProgressLine line = ProgressLine.on(err());
        try {
            line.show(LIMITS);
            ScenarioGate gate = gate(read.history(), seed);
            List<GateReport> reports = new ArrayList<>();
            for (ScenarioModel model : Generators.all(1, seed)) {
                line.show(judging(model));
                reports.add(gate.judge(model));
            }
            return new GateAnswer(read.history(), gate, reports, seed, read.warnings());
        } finally {
            line.clear();
        }
    }

    /** What is done with a generator, as a person sees it. */
    static String judging(ScenarioModel model) {
        return "judging " + model.name();
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
