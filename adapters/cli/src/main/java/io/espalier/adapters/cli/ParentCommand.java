package io.espalier.adapters.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing itself but has others below it: called alone it is wrong usage, and says which there are. */
public abstract class ParentCommand implements Runnable {
    private final String missing;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** @param missing what it is called without, "a command" */
    protected ParentCommand(String missing) {
        this.missing = missing;
    }

    @Override
    public final void run() {
        throw new ParameterException(
                spec.commandLine(),
                spec.name() + " needs " + missing + ": "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
