package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.soak.SoakPlan;
import io.espalier.bench.soak.SoakRun;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.StageLayout;
import io.espalier.risk.pipeline.WaitPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the pipeline for long, with all that may happen on a day. */
@Command(
        name = "soak",
        description = {
            "The conflating pipeline for as long as you like: a pricer that throws, a halt, a fat finger, a model swap; every",
            "row counted, every number read, memory watched (judged from two minutes on).",
            "Nothing to collect? See 10^8 rows without a collector:",
            "  ESPALIER_JAVA_OPTS='-XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC -Xmx1g' \\",
            "    ./espalier bench soak --rows 100000000 --rate 1000000"
        })
final class SoakCommand extends AnswerCommand {
    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "Length of the run where --rows is not given (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = {"--rows", "--events"},
            description = "Rows in all.")
    private Long rows;

    @Option(names = "--rate", defaultValue = "100000", description = "Rows a second (default: ${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--positions",
            defaultValue = "500",
            description = "Options on baskets of twenty forwards (default: ${DEFAULT-VALUE}).")
    private int positions;

    @Option(
            names = "--rows-per-throw",
            defaultValue = "10000",
            description = "A pricer throws once for each so many rows (default: ${DEFAULT-VALUE}).")
    private long rowsPerThrow;

    @Option(names = "--stages", description = "fused or chain (default: as the cores allow).")
    private StageLayout stages;

    @Option(names = "--wait", description = "busy_spin, yielding or blocking (default: as the cores allow).")
    private WaitPolicy waiting;

    @Override
    protected Answer answer() throws InterruptedException {
        return new SoakAnswer(new SoakRun(plan(), this::tell).run());
    }

    private SoakPlan plan() {
        PipelineOptions usual = PipelineOptions.defaults();
        try {
            return new SoakPlan(
                    rate,
                    rows == null ? Math.round(seconds * rate) : rows,
                    positions,
                    rowsPerThrow,
                    stages == null ? usual.layout() : stages,
                    waiting == null ? usual.waiting() : waiting);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        if (isVerbose()) {
            err().println(line);
            err().flush();
        }
    }
}
