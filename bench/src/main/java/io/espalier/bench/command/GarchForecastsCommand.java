package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.table.ReturnSeries;
import io.espalier.bench.experiment.garchbed.ForecastLearning;
import io.espalier.bench.experiment.garchbed.ForecastPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link ForecastLearning}. */
@Command(
        name = "garch-forecasts",
        description = "Variance forecasts of a GARCH(1,1) as functions of its parameters, learnt with and without"
                + " gradients: the four-input problem of the gradient-information paper.")
final class GarchForecastsCommand extends AnswerCommand {
    private static final int PAST = 200;

    @Option(names = "--full", description = "Five horizons, more sizes and widths.")
    private boolean full;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with sp500.csv (column logret_pct), of which the first 200 returns are the past"
                    + " (default: simulated returns).")
    private Path data;

    @Option(
            names = "--seeds",
            defaultValue = "10",
            description = "Trainings of each network (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--seed", defaultValue = "1", description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    protected Answer answer() {
        final ForecastPlan plan = plan(data == null ? simulated() : market());
        final long start = System.nanoTime();
        return new GarchForecastsAnswer(
                plan, new ForecastLearning(plan, this::tell).run(), 1e-9 * (System.nanoTime() - start));
    }

    private ForecastPlan plan(double[] returns) {
        final String source = data == null ? "simulated" : "S&P 500";
        try {
            return full
                    ? ForecastPlan.full(returns, source, seeds, seed)
                    : ForecastPlan.brief(returns, source, seeds, seed);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private double[] market() {
        final double[] returns = ReturnSeries.read(data.resolve("sp500.csv").toString(), Optional.of("logret_pct"))
                .returns();
        if (returns.length < PAST) {
            throw InputException.of(
                    ErrorCode.E_RANGE, "data", "the past needs " + PAST + " returns: n=" + returns.length);
        }
        return Arrays.copyOf(returns, PAST);
    }

    /** 200 returns in per cent of a process inside the box but for its larger omega: a long-run variance of 1.4, as the market's then. */
    static double[] simulated() {
        final Random random = new Random(1999);
        final double[] returns = new double[PAST];
        double h = 1.4;
        for (int t = 0; t < PAST; t++) {
            returns[t] = Math.sqrt(h) * random.nextGaussian();
            h = 0.14 + 0.1 * returns[t] * returns[t] + 0.8 * h;
        }
        return returns;
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
