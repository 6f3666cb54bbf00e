package io.espalier.adapters.cli.scenarios;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the commands on scenarios. */
@Command(
        name = "scenarios",
        description =
                "Joint returns of the days to come, drawn from a history, and the gate that judges who may draw them.",
        subcommands = {GenerateCommand.class, GateCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class ScenariosCommand implements Runnable {
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
                "scenarios needs a command: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
