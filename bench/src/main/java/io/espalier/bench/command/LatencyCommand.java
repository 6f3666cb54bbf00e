package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.latency.LatencyHarness;
import io.espalier.bench.latency.LatencyPlan;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.latency.StopPlan;
import io.espalier.bench.latency.StoppedRun;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.WaitPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the latency harness, or the stop test. */
@Command(
        name = "latency",
        description = {
            "Tick-to-Greeks latency and throughput of the pipeline beside the bare Disruptor's, in one run, open loop.",
            "Figures only where the bare hop's median is at most 200 ns, tails only where others take at most 2 %%."
        })
final class LatencyCommand extends AnswerCommand {
    private static final double SECONDS = 10.0;
    private static final double STOPPED_SECONDS = 60.0;
    private static final double NANOS_PER_SECOND = 1e9;
    /** A stop lasts this part of its run: 1 s of 60. */
    private static final int STOP_PART = 60;

    @Option(names = "--rate", defaultValue = "100000", description = "Ticks a second (default: ${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--seconds",
            description = "Measured time per subject; there are up to ten, and the hiccup meter (default: 10); of the"
                    + " whole run with --stop (default: 60).")
    private Double seconds;

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

    @Option(
            names = "--flood",
            defaultValue = "400000",
            description = "Ticks at full speed per window for throughput (default: ${DEFAULT-VALUE}).")
    private long floodTicks;

    @Option(names = "--wait", description = "busy_spin, yielding or blocking (default: as the cores allow).")
    private String waiting;

    @Option(
            names = "--stop",
            description = "The stop test: the engine, not the generator, stands still for a sixtieth of the run.")
    private boolean stop;

    @Option(
            names = "--ring",
            defaultValue = "131072",
            description = "Slots of the ring with --stop, a power of two (default: ${DEFAULT-VALUE}).")
    private int ringSize;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes report.html, a percentile plot, latency.csv, windows.csv and latency.hlog there.")
    private Path report;

    @Override
    protected Answer answer() throws InterruptedException {
        if (stop) {
            return new StopAnswer(new StoppedRun(stopPlan(), this::tell).run());
        }
        LatencyPlan plan = plan();
        Optional.ofNullable(report).ifPresent(ReportOutput::requireFolder);
        LatencyReport measured = new LatencyHarness(plan, this::tell).run();
        if (!measured.isFit()) {
            return new UnfitAnswer(measured);
        }
        if (report != null) {
            LatencyPage page = new LatencyPage(measured);
            ReportOutput.write(page.page(), page.attachments(), report, err());
        }
        return new LatencyAnswer(measured);
    }

    private LatencyPlan plan() {
        try {
            return new LatencyPlan(
                    rate, length(SECONDS), Duration.ofMillis(windowMillis), warmUpTicks, floodTicks, waitPolicy());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private Duration length(double usualSeconds) {
        return Duration.ofNanos(Math.round((seconds == null ? usualSeconds : seconds) * NANOS_PER_SECOND));
    }

    private StopPlan stopPlan() {
        Duration length = length(STOPPED_SECONDS);
        try {
            PipelineOptions.defaults().withRingSize(ringSize);
            return new StopPlan(rate, length, length.dividedBy(STOP_PART), ringSize, waitPolicy());
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
