package io.espalier.adapters.cli.garch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the commands on volatility that remembers. */
@Command(
        name = "garch",
        description = "GARCH(1,1): fit to returns, forecast variances, price options.",
        subcommands = {GarchFitCommand.class, GarchForecastCommand.class, GarchPriceCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class GarchCommand implements Runnable {
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
                "garch needs a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
