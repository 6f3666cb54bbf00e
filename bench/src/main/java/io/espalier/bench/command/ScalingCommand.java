package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.simulation.BlockMemory;
import io.espalier.bench.simulation.Problem;
import io.espalier.bench.simulation.ThreadScaling;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Two threads beside one, and what a thread needs of memory. */
@Command(
        name = "scaling",
        description = "Simulation on two threads beside one, in turns; memory of a thread and of a block.")
final class ScalingCommand extends AnswerCommand {
    @Option(
            names = "--paths",
            defaultValue = "2000000",
            description = "Paths of each simulation (default: ${DEFAULT-VALUE}).")
    private long paths;

    @Option(names = "--rounds", defaultValue = "5", description = "Turns of each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "MILLIS",
            defaultValue = "2000",
            description = "Passes thrown away before bytes are counted (default: ${DEFAULT-VALUE} ms).")
    private long warmUpMillis;

    @Override
    protected Answer answer() {
        try {
            ThreadScaling scaling = new ThreadScaling(paths);
            scaling.run(rounds);
            return new ScalingAnswer(paths, scaling, memory());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private List<BlockMemory> memory() {
        PathCompiler compiler = new PathCompiler(KernelChoice.current());
        List<BlockMemory> rows = new ArrayList<>();
        for (Problem problem : Problem.values()) {
            for (Order order : Order.values()) {
                rows.add(BlockMemory.measure(problem, compiler, order, Duration.ofMillis(warmUpMillis)));
            }
        }
        return rows;
    }
}
