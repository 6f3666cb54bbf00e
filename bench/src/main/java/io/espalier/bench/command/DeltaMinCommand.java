package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.deltamin.DeltaMinExperiment;
import io.espalier.bench.experiment.deltamin.DeltaMinFindings;
import io.espalier.bench.experiment.deltamin.DeltaMinPlan;
import io.espalier.bench.experiment.deltamin.SweepResult;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link DeltaMinExperiment}. */
@Command(
        name = "delta-min",
        description = "Errors over network size with and without gradients on the three processes of the"
                + " gradient-information paper: is the optimal size below its bound?")
final class DeltaMinCommand extends AnswerCommand {
    @Option(
            names = "--full",
            description = "Three processes, two scalings, noisy labels, figures 1, 7 and 8; without it GARCH alone.")
    private boolean full;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with sp500.csv (column logret_pct), of which the first 200 returns are the past"
                    + " (default: simulated returns).")
    private Path data;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of data and weights, in place of each sweep's own.")
    private Integer draws;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the first draw (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "Threads at most (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--report", paramLabel = "DIR", description = "Folder for a page with tables and figures.")
    private Path report;

    @Override
    protected Answer answer() {
        final DeltaMinPlan plan = plan(PastReturns.of(data));
        Optional.ofNullable(report).ifPresent(ReportOutput::requireFolder);
        final long start = System.nanoTime();
        final DeltaMinFindings findings = new DeltaMinExperiment(plan, this::tell).run();
        final double seconds = 1e-9 * (System.nanoTime() - start);
        Optional.ofNullable(report)
                .ifPresent(folder -> ReportOutput.writeWithDrawings(
                        new DeltaMinPage(plan, findings, seconds).page(), folder, err()));
        return new DeltaMinAnswer(plan, full, findings, seconds);
    }

    private DeltaMinPlan plan(PastReturns past) {
        try {
            final DeltaMinPlan plan = full
                    ? DeltaMinPlan.full(past.all(), past.source(), seed, threads)
                    : DeltaMinPlan.brief(past.all(), past.source(), seed, threads);
            return draws == null ? plan : plan.withDraws(draws);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    /** The whole takes minutes, and may be stopped. */
    private void tell(SweepResult result) {
        err().printf(
                        Locale.ROOT,
                        "%s, %d points: printed bound %d, %.1f s%n",
                        result.sweep().label(),
                        result.sweep().points(),
                        result.errors().printedBound(),
                        result.seconds());
        err().flush();
    }
}
