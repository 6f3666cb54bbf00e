package io.espalier.bench.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the benchmark commands. */
@Command(
        name = "bench",
        description = "Benchmarks of this machine.",
        subcommands = {
            MicroCommand.class,
            LatencyCommand.class,
            PeersCommand.class,
            ScalingCommand.class,
            TrainingCommand.class,
            CalibrationCommand.class,
            SoakCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "bench needs a command: micro, latency, peers, scaling, training, calibration or soak");
    }
}
