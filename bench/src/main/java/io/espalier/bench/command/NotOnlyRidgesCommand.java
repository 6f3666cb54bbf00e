package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.nonridge.NonRidgePlan;
import io.espalier.bench.experiment.nonridge.NotOnlyRidges;
import io.espalier.bench.experiment.problem.NonRidgeProblem;
import io.espalier.bench.experiment.problem.ProblemCatalogue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link NotOnlyRidges}. */
@Command(
        name = "not-only-ridges",
        description = "Errors of surrogates of payoffs that are no function of one direction, against quadrature.")
final class NotOnlyRidgesCommand extends AnswerCommand {
    private static final List<Integer> MOST_SAMPLES = List.of(1 << 24);
    private static final List<Integer> FRONTIER_SAMPLES = List.of(1 << 18, 1 << 20, 1 << 22, 1 << 24);
    private static final List<String> FRONTIER_SHAPES = List.of("8-8", "16-16", "32-32");

    @Option(names = "--problem", description = "A problem of the catalogue, as often as wanted (default: all).")
    private List<String> problems;

    @Option(names = "--nodes", split = ",", description = "Hidden layers, as 8-8,32-32 (default: the problem's own).")
    private List<String> nodes;

    @Option(names = "--samples", split = ",", description = "Antithetic rows, drawn once each (default: 2^24).")
    private List<Integer> samples;

    @Option(
            names = "--frontier",
            description = "Where not given: nodes 8-8, 16-16, 32-32, each with 2^18, 2^20, 2^22, 2^24 samples.")
    private boolean frontier;

    @Option(
            names = "--seeds",
            defaultValue = "3",
            description = "Trainings, the median of which is shown (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--seed",
            defaultValue = "911",
            description = "The first seed, of labels and weights (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "Threads of a run (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    protected Answer answer() {
        try {
            final NonRidgePlan plan = plan();
            return new NotOnlyRidgesAnswer(plan, new NotOnlyRidges(plan, this::tell).run());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private NonRidgePlan plan() {
        final List<String> names = problems != null
                ? problems
                : ProblemCatalogue.all().stream().map(NonRidgeProblem::name).toList();
        final List<String> shapes = nodes != null ? nodes : frontier ? FRONTIER_SHAPES : List.of();
        final List<Integer> rows = samples != null ? samples : frontier ? FRONTIER_SAMPLES : MOST_SAMPLES;
        return new NonRidgePlan(names, shapes.stream().map(Shapes::parse).toList(), rows, runs, seed, threads);
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
