package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.garchbed.ForecastLearning;
import io.espalier.bench.experiment.garchbed.ForecastPlan;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link ForecastLearning}. */
@Command(
        name = "garch-forecasts",
        description = "Variance forecasts of a GARCH(1,1) as functions of its parameters, learnt with and without"
                + " gradients: the four-input problem of the gradient-information paper.")
final class GarchForecastsCommand extends AnswerCommand {
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
        final ForecastPlan plan = plan(PastReturns.of(data));
        final long start = System.nanoTime();
        return new GarchForecastsAnswer(
                plan, new ForecastLearning(plan, this::tell).run(), 1e-9 * (System.nanoTime() - start));
    }

    private ForecastPlan plan(PastReturns past) {
        final double[] returns = past.window();
        final String source = past.source();
        try {
            return full
                    ? ForecastPlan.full(returns, source, seeds, seed)
                    : ForecastPlan.brief(returns, source, seeds, seed);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
