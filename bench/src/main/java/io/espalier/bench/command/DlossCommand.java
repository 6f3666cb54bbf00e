package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.dloss.BenchmarkLibrary;
import io.espalier.bench.experiment.dloss.BenchmarkSet;
import io.espalier.bench.experiment.dloss.DlossExperiment;
import io.espalier.bench.experiment.dloss.DlossPlan;
import io.espalier.bench.experiment.dloss.DlossResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link DlossExperiment}. */
@Command(
        name = "dloss",
        description =
                "The tables of Data Driven Derivative-based Regularization (2025), ours beside theirs, under its protocol"
                        + " and an honest one; and option prices learnt from a black box.")
final class DlossCommand extends AnswerCommand {
    /** Of a generated set in the short form. */
    static final int FEW_ROWS = 500;

    @Option(
            names = "--full",
            description = "All sets and the paper's grid; without it three sets and a grid of few points.")
    private boolean full;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder with cancer.csv (columns population, cancer), which does not ship; without it that set is"
                            + " left out of the full form.")
    private Path data;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of generated sets, folds and first weights (default: ${DEFAULT-VALUE}).")
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
        final BenchmarkLibrary library =
                new BenchmarkLibrary(Optional.ofNullable(data), full ? BenchmarkLibrary.ROWS : FEW_ROWS, seed);
        final DlossPlan plan = plan(library);
        Optional.ofNullable(report).ifPresent(ReportOutput::requireFolder);
        final long start = System.nanoTime();
        final DlossResult result = new DlossExperiment(plan, library, this::tell).run();
        final double seconds = 1e-9 * (System.nanoTime() - start);
        Optional.ofNullable(report).ifPresent(folder -> new DlossPage(result, seconds).write(folder, err()));
        return new DlossAnswer(result, full ? missing(library) : List.of(), seconds);
    }

    private DlossPlan plan(BenchmarkLibrary library) {
        final List<BenchmarkSet> sets =
                Arrays.stream(BenchmarkSet.values()).filter(library::has).toList();
        try {
            return full ? DlossPlan.full(sets, seed, threads) : DlossPlan.brief(seed, threads);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private static List<BenchmarkSet> missing(BenchmarkLibrary library) {
        return Arrays.stream(BenchmarkSet.values())
                .filter(set -> !library.has(set))
                .toList();
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
