package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.latency.LatencyHarness;
import io.espalier.bench.latency.LatencyPlan;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.WaitPolicy;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the latency harness. */
@Command(
        name = "latency",
        description = "Tick-to-Greeks latency of the pipeline beside the bare Disruptor's, in one run, open loop.")
final class LatencyCommand extends AnswerCommand {
    @Option(names = "--rate", defaultValue = "100000", description = "Ticks a second (default: ${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description =
                    "Measured time per subject; there are three, and the hiccup meter (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--window",
            defaultValue = "400",
            description = "Length of a turn in ms (default: ${DEFAULT-VALUE}).")
    private long windowMillis;

    @Option(
            names = "--warm-up",
            defaultValue = "300000",
            description = "Ticks at full speed per subject and round before measuring (default: ${DEFAULT-VALUE}).")
    private long warmUpTicks;

    @Option(names = "--wait", description = "busy_spin, yielding or blocking (default: as the cores allow).")
    private String waiting;

    @Override
    protected Answer answer() throws InterruptedException {
        return new LatencyAnswer(new LatencyHarness(plan(), this::tell).run());
    }

    private LatencyPlan plan() {
        try {
            return new LatencyPlan(
                    rate, Duration.ofSeconds(seconds), Duration.ofMillis(windowMillis), warmUpTicks, waitPolicy());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private WaitPolicy waitPolicy() {
        if (waiting == null) {
            return PipelineOptions.defaults().waiting();
        }
        try {
            return WaitPolicy.valueOf(waiting.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw InputException.of(
                    ErrorCode.E_ENUM, "--wait", "--wait must be busy_spin, yielding or blocking: --wait=" + waiting);
        }
    }

    private void tell(String line) {
        if (isVerbose()) {
            err().println(line);
            err().flush();
        }
    }
}
