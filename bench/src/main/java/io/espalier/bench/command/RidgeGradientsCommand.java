package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsPlan;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsReport;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsStudy;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link RidgeGradientsStudy}. */
@Command(
        name = "ridge-gradients",
        description =
                "Figures 5, 6 and 9 of the gradient-information paper: regression helped by derivatives, on its sine"
                        + " and in a Bermudan put's exercise, with the paper's formulae as printed and as corrected.")
final class RidgeGradientsCommand extends AnswerCommand {
    @Option(
            names = "--full",
            description = "Five cases, 1000 draws of each size, puts from 200 to 10,000 paths; without it what the"
                    + " limits ask about.")
    private boolean full;

    @Option(names = "--data", paramLabel = "DIR", description = "Not used: everything is simulated.")
    private Path data;

    @Option(names = "--seed", defaultValue = "3", description = "Seed of all draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Threads (default: ${DEFAULT-VALUE}); the same bits on any number.")
    private int threads;

    @Option(names = "--report", paramLabel = "DIR", description = "Folder for a page with the tables and the figures.")
    private Path report;

    @Override
    protected Answer answer() {
        final RidgeGradientsPlan plan = plan();
        Optional.ofNullable(report).ifPresent(ReportOutput::requireFolder);
        final long start = System.nanoTime();
        final RidgeGradientsReport found = new RidgeGradientsStudy(plan, this::tell).run();
        final double seconds = 1e-9 * (System.nanoTime() - start);
        Optional.ofNullable(report)
                .ifPresent(
                        folder -> ReportOutput.writeWithDrawings(new RidgeGradientsPage(found).page(), folder, err()));
        return new RidgeGradientsAnswer(found, full, seconds);
    }

    private RidgeGradientsPlan plan() {
        try {
            return full ? RidgeGradientsPlan.full(seed, threads) : RidgeGradientsPlan.brief(seed, threads);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
