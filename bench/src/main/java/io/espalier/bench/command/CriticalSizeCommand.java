package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.critical.CriticalCase;
import io.espalier.bench.experiment.critical.CriticalSizes;
import io.espalier.bench.experiment.critical.CriticalSizesPlan;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link CriticalSizes}. */
@Command(
        name = "critical-size",
        description = "The fewest nodes whose errors of value, deltas and gamma stay inside bands, found by pruning.")
final class CriticalSizeCommand extends AnswerCommand {
    @Option(
            names = "--case",
            split = ",",
            description = "basket-front, basket, best-of-exact, best-of-noisy, best-of-held-out (default: all).")
    private List<String> cases;

    @Option(
            names = "--samples",
            defaultValue = "65536",
            description = "Antithetic one-path rows (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--exact-samples",
            defaultValue = "4096",
            description = "Rows of exact labels (default: ${DEFAULT-VALUE}).")
    private int exactSamples;

    @Option(names = "--seeds", defaultValue = "3", description = "Searches of each case (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--seed",
            defaultValue = "1201",
            description = "The first seed, of problem, labels and weights (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "Threads of a run (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    protected Answer answer() {
        try {
            final List<String> names = cases == null ? CriticalCase.labels() : cases;
            final CriticalSizesPlan plan = new CriticalSizesPlan(
                    names.stream().map(CriticalCase::of).toList(), samples, exactSamples, runs, seed, threads);
            return new CriticalSizeAnswer(plan, new CriticalSizes(plan, this::tell).run());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
