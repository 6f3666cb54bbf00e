package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.jmh.MicroPlan;
import io.espalier.bench.jmh.MicroSuite;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the JMH suite. */
@Command(
        name = "micro",
        description =
                "Micro-benchmarks by JMH: closed form, normals, recorded simulations, twin pass, surrogate, Disruptor hop.")
final class MicroCommand extends AnswerCommand {
    @Option(names = "--filter", defaultValue = ".*", description = "Benchmarks to run, a regular expression (all).")
    private String filter;

    @Option(names = "--forks", defaultValue = "1", description = "Processes per benchmark (default: ${DEFAULT-VALUE}).")
    private int forks;

    @Option(
            names = "--warm-ups",
            defaultValue = "4",
            description = "Iterations thrown away (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--iterations",
            defaultValue = "5",
            description = "Iterations measured (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--millis",
            defaultValue = "500",
            description = "Length of an iteration (default: ${DEFAULT-VALUE}).")
    private long millis;

    @Override
    protected Answer answer() {
        long secondsPerBenchmark = Math.round((warmUps + iterations) * millis * 1e-3 * Math.max(1, forks));
        err().println("bench micro: about " + secondsPerBenchmark + " s per benchmark; -v shows each iteration");
        err().flush();
        try {
            MicroPlan plan = new MicroPlan(filter, forks, warmUps, iterations, Duration.ofMillis(millis));
            // JMH would tell everything on standard output, which is the answer's.
            try (PrintStream log = new PrintStream(isVerbose() ? System.err : OutputStream.nullOutputStream(), true)) {
                return new MicroAnswer(plan, new MicroSuite(plan, log).run());
            }
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }
}
