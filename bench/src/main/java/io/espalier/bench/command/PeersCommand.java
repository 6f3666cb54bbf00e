package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.peers.PeerRatio;
import io.espalier.bench.peers.PeerSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the peers. */
@Command(
        name = "peers",
        description =
                "Simulation beside C++ loops (g++ builds them here), loops by hand, and finmath-lib (Maven fetches it).")
final class PeersCommand extends AnswerCommand {
    @Option(names = "--rounds", defaultValue = "3", description = "Turns of each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "Time per piece of work and round (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--finmath",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether finmath-lib takes part (default: ${DEFAULT-VALUE}).")
    private boolean finmath;

    @Override
    protected Answer answer() throws InterruptedException {
        try {
            PeerSuite suite = new PeerSuite(rounds, seconds, finmath, this::tell);
            List<PeerRatio> ratios = suite.run();
            return new PeersAnswer(rounds, seconds, ratios, suite.absent());
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
