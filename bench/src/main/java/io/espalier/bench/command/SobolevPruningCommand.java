package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.pruning.PruningTable;
import io.espalier.bench.experiment.pruning.SobolevPruning;
import io.espalier.bench.experiment.pruning.SobolevPruningPlan;
import io.espalier.bench.experiment.pruning.TableCell;
import io.espalier.bench.experiment.pruning.TableOutput;
import io.espalier.surrogate.workflow.PruningSpec;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link SobolevPruning}. */
@Command(
        name = "sobolev-pruning",
        description = "Table 2 and figures 4 to 10 of Towards Sobolev Pruning (2023), ours beside theirs, with rivals.")
final class SobolevPruningCommand extends AnswerCommand {
    @Option(names = "--full", description = "Five baskets, 2^20 rows each; without it two, 2^19 rows.")
    private boolean full;

    @Option(names = "--data", paramLabel = "DIR", description = "Not used: everything is simulated.")
    private Path data;

    @Option(
            names = "--seed",
            defaultValue = "2311",
            description = "Seed of the first basket, its rows and weights; others follow (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--seeds", paramLabel = "N", description = "How many baskets, in place of five or two.")
    private Integer seeds;

    @Option(names = "--rows", paramLabel = "N", description = "Antithetic rows a basket, each gone through as often.")
    private Integer rows;

    @Option(names = "--threads", defaultValue = "2", description = "Threads of a training (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--report", paramLabel = "DIR", description = "Folder for a page with the tables and the figures.")
    private Path report;

    @Override
    protected Answer answer() {
        final SobolevPruningPlan plan = plan();
        Optional.ofNullable(report).ifPresent(ReportOutput::requireFolder);
        final long start = System.nanoTime();
        final PruningTable table = new SobolevPruning(plan, this::tell).run();
        final double seconds = 1e-9 * (System.nanoTime() - start);
        Optional.ofNullable(report)
                .ifPresent(folder -> ReportOutput.write(new SobolevPruningPage(table, seconds).page(), folder, err()));
        return new SobolevPruningAnswer(table, full, seconds);
    }

    private SobolevPruningPlan plan() {
        try {
            final SobolevPruningPlan plan =
                    full ? SobolevPruningPlan.full(seed, threads) : SobolevPruningPlan.brief(seed, threads);
            final SobolevPruningPlan sized = rows == null ? plan : plan.withRows(rows);
            return seeds == null ? sized : sized.withSeeds(seeds);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    /** Figures too: the whole takes long, and may be stopped. */
    private void tell(TableCell cell) {
        final String ranking = cell.row().ranking() == PruningSpec.Method.NONE
                ? ""
                : cell.row().ranking().label() + ", ";
        err().printf(
                        Locale.ROOT,
                        "seed %d, front %s, %s%s: R2 %.6f, %.6f, %.6f; %.1f s%n",
                        cell.seed(),
                        cell.row().setting().label(),
                        ranking,
                        cell.row().stage().label(),
                        TableOutput.VALUES.r2(cell),
                        TableOutput.DELTAS.r2(cell),
                        TableOutput.GAMMAS.r2(cell),
                        cell.seconds());
        err().flush();
    }
}
