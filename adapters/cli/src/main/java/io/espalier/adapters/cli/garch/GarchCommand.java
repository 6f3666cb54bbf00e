package io.espalier.adapters.cli.garch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the GARCH commands. */
@Command(
        name = "garch",
        description = "GARCH: prices of options.",
        subcommands = {GarchPriceCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class GarchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "garch needs a command: price");
    }
}
