package io.espalier.adapters.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that answers once: as one JSON object with {@code --json}, else as a table.
 *
 * <p>Refuse an input by throwing {@link io.espalier.adapters.files.problem.InputException}; any other exception is a fault
 * of the program and ends with exit status 1.
 */
public abstract class AnswerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print exactly one JSON object on standard output.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log more to standard error.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Does the work. */
    protected abstract Answer answer() throws Exception;

    /** Called when the answer has been written; a command that holds something open lets it go here. */
    protected void answered() {}

    @Override
    public final Integer call() throws Exception {
        Answer answer = answer();
        if (json) {
            JsonText.println(answer.json(), out());
        } else {
            answer.print(out(), err());
        }
        answered();
        // A full disk or a closed pipe: the answer did not arrive, whatever was worked out.
        if (out().checkError()) {
            err().println("espalier: the answer could not be written to standard output");
            return ExitStatus.FAULT.code();
        }
        return ExitStatus.ANSWERED.code();
    }

    /** Where progress and remarks for people go: standard error. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Standard output. With {@code --json} it belongs to the answer alone. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Whether the answer is for programs. */
    protected final boolean isJson() {
        return json;
    }

    /** Whether the caller asked for more on standard error. */
    protected final boolean isVerbose() {
        return verbose;
    }
}
