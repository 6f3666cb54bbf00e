package io.espalier.bench.command;

import io.espalier.adapters.cli.ParentCommand;
import picocli.CommandLine.Command;

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
final class BenchCommand extends ParentCommand {
    BenchCommand() {
        super("a command");
    }
}
