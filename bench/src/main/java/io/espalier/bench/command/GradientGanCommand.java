package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.table.ReturnSeries;
import io.espalier.bench.experiment.gan.GanResults;
import io.espalier.bench.experiment.gan.GradientGanExperiment;
import io.espalier.bench.experiment.gan.GradientGanPlan;
import io.espalier.bench.experiment.gan.SimulatedReturns;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link GradientGanExperiment}. */
@Command(
        name = "gradient-gan",
        description =
                "The gradient-trained GAN of the gradient-information paper, sound variants beside it: digits of 8 by"
                        + " 8 pixels, and windows of index returns before the gate that scenario generators have to pass.")
final class GradientGanCommand extends AnswerCommand {
    private static final int BRIEF_DAYS = 1250;
    private static final int FULL_DAYS = 5000;
    /** Other seeds of trainings are no other market. */
    private static final long MARKET_SEED = 1999;

    @Option(
            names = "--full",
            description = "Every variant, eight seeds, 3000 steps on digits and 2000 on returns; without it three"
                    + " variants, two seeds, 200 steps.")
    private boolean full;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with sp500.csv, column logret_pct (default: simulated returns).")
    private Path data;

    @Option(names = "--seeds", paramLabel = "N", description = "Trainings of each variant, in place of the form's.")
    private Integer seeds;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Steps of each training on digits, in place of the form's.")
    private Integer steps;

    @Option(names = "--seed", defaultValue = "1", description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Trainings at a time; figures do not depend on it (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--report", paramLabel = "DIR", description = "Folder for a page with the tables and the figures.")
    private Path report;

    @Override
    protected Answer answer() {
        final GradientGanPlan plan = plan();
        Optional.ofNullable(report).ifPresent(ReportOutput::requireFolder);
        final long start = System.nanoTime();
        final GanResults results = new GradientGanExperiment(plan, this::tell).run();
        final double seconds = 1e-9 * (System.nanoTime() - start);
        Optional.ofNullable(report).ifPresent(folder -> new GradientGanPage(results, seconds).write(folder, err()));
        return new GradientGanAnswer(results, full, seconds);
    }

    private GradientGanPlan plan() {
        try {
            final double[] returns = returns();
            final String source = data == null ? "simulated" : "S&P 500";
            final GradientGanPlan plan = full
                    ? GradientGanPlan.full(returns, source, seed, threads)
                    : GradientGanPlan.brief(returns, source, seed, threads);
            final GradientGanPlan seeded = seeds == null ? plan : plan.withSeeds(seeds);
            return steps == null ? seeded : seeded.withDigitSteps(steps);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private double[] returns() {
        return data == null
                ? SimulatedReturns.of(full ? FULL_DAYS : BRIEF_DAYS, MARKET_SEED)
                : ReturnSeries.read(data.resolve("sp500.csv").toString(), Optional.of("logret_pct"))
                        .returns();
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
