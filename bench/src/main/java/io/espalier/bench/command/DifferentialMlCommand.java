package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.DifferentialMl;
import io.espalier.bench.experiment.DmlPlan;
import io.espalier.bench.experiment.DmlRow;
import io.espalier.bench.experiment.NotebookFit;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link DifferentialMl}. */
@Command(
        name = "differential-ml",
        description =
                "Differential machine learning (Huge and Savine 2020) beside standard, by the protocol of their notebook.")
final class DifferentialMlCommand extends AnswerCommand {
    @Option(names = "--full", description = "The whole table; without it fewer sizes and baskets, within minutes.")
    private boolean full;

    @Option(names = "--data", paramLabel = "DIR", description = "Not used: everything is simulated.")
    private Path data;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of baskets, labels, weights and test points (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Trainings beside each other (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    protected Answer answer() {
        final DmlPlan plan = plan();
        final long start = System.nanoTime();
        final List<DmlRow> rows = new DifferentialMl(plan, new NotebookFit(), this::tell).run();
        return new DifferentialMlAnswer(plan, full, rows, 1e-9 * (System.nanoTime() - start));
    }

    private DmlPlan plan() {
        try {
            return full ? DmlPlan.full(seed, threads) : DmlPlan.brief(seed, threads);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
