package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.enclosure.EnclosurePlan;
import io.espalier.bench.experiment.enclosure.Enclosures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link Enclosures}. */
@Command(
        name = "enclosures",
        description = "Tightness and cost of enclosures of 6x128 networks, and how well they rank nodes.")
final class EnclosuresCommand extends AnswerCommand {
    @Option(
            names = "--seeds",
            split = ",",
            defaultValue = "501,503",
            description = "Seeds of baskets, labels and weights, one teacher each (default: ${DEFAULT-VALUE}).")
    private long[] seeds;

    @Option(names = "--rows", defaultValue = "131072", description = "Antithetic rows (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--cells",
            split = ",",
            defaultValue = "16,64,322,2048",
            description = "Numbers of cells (default: ${DEFAULT-VALUE}).")
    private int[] cells;

    @Option(
            names = "--ranking-cells",
            split = ",",
            defaultValue = "16,64,322",
            description = "Numbers of cells of rankings (default: ${DEFAULT-VALUE}).")
    private int[] rankingCells;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    protected Answer answer() {
        try {
            final EnclosurePlan plan = new EnclosurePlan(seeds, rows, cells, rankingCells, threads);
            return new EnclosuresAnswer(new Enclosures(plan, this::tell).run());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
