package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.training.TrainingShape;
import io.espalier.bench.training.TrainingSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Twin training beside PyTorch. */
@Command(
        name = "training",
        description = "Twin training steps beside PyTorch's (Maven fetches it, 350 MB), one thread and two.")
final class TrainingCommand extends AnswerCommand {
    @Option(names = "--inputs", defaultValue = "7", description = "Inputs of the network (default: ${DEFAULT-VALUE}).")
    private int inputs;

    @Option(
            names = "--hidden",
            defaultValue = "128-128-128-128-128-128",
            description = "Nodes of its hidden layers (default: ${DEFAULT-VALUE}).")
    private String hidden;

    @Option(
            names = "--batches",
            split = ",",
            defaultValue = "256,1024,8192",
            description = "Rows of a step (default: ${DEFAULT-VALUE}).")
    private List<Integer> batches;

    @Option(
            names = "--threads",
            split = ",",
            defaultValue = "1,2",
            description = "How many threads work (default: ${DEFAULT-VALUE}).")
    private List<Integer> threads;

    @Option(names = "--rounds", defaultValue = "3", description = "Turns of each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "1",
            description = "Time per step and round (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--torch",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether PyTorch takes part (default: ${DEFAULT-VALUE}).")
    private boolean torch;

    @Override
    protected Answer answer() throws InterruptedException {
        try {
            TrainingShape shape = TrainingShape.of(inputs, hidden);
            TrainingSuite suite = new TrainingSuite(shape, batches, threads, rounds, seconds, this::tell);
            return new TrainingAnswer(shape, rounds, seconds, suite.run(torch));
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
