package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.ParentCommand;
import picocli.CommandLine.Command;

/** Parent of the commands on volatility that remembers. */
@Command(
        name = "garch",
        description = "GARCH(1,1): fit to returns, forecast variances, price options.",
        subcommands = {GarchFitCommand.class, GarchForecastCommand.class, GarchPriceCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class GarchCommand extends ParentCommand {
    public GarchCommand() {
        super("a command");
    }
}
