package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.ParentCommand;
import picocli.CommandLine.Command;

/** Parent of the commands on scenarios. */
@Command(
        name = "scenarios",
        description =
                "Joint returns of the days to come, drawn from a history, and the gate that judges who may draw them.",
        subcommands = {GenerateCommand.class, GateCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class ScenariosCommand extends ParentCommand {
    public ScenariosCommand() {
        super("a command");
    }
}
