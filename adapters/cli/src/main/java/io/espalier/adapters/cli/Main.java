package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line: finds the commands, runs one, turns whatever happens into an answer and an exit status. */
@Command(
        name = "espalier",
        description =
                "Trains stochastic pricing models into small, checked neural surrogates and serves price and Greeks.",
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "Benchmarks and experiments, a module of their own, built on first use:",
            "  ./espalier bench --help",
            "  ./espalier experiment --help"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show version and commit and exit.")
    private boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        if (List.of(args).contains("-v") || List.of(args).contains("--verbose")) {
            // Read by logback.xml when the first logger is made, so it must be set before any class logs.
            System.setProperty("espalier.log.level", "INFO");
        }
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** Runs one command within this process and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        ServiceLoader.load(CommandProvider.class).forEach(provider -> line.addSubcommand(provider.command()));
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler(Main::refuseUsage);
        line.setExecutionExceptionHandler(Main::refuse);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return refuse(line, List.of(args).contains("--json"), fault(e));
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }

    private static int refuseUsage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        boolean json = List.of(args).contains("--json");
        int status = refuse(line, json, List.of(Problem.of(ErrorCode.E_USAGE, e.getMessage())));
        if (!json) {
            line.usage(line.getErr());
        }
        return status;
    }

    private static int refuse(Exception e, CommandLine line, ParseResult parsed) {
        boolean json = line.getCommand() instanceof AnswerCommand command && command.isJson();
        return refuse(line, json, e instanceof InputException input ? input.problems() : fault(e));
    }

    /** A fault is told in one line; its stack trace is for those who ask for it. */
    private static List<Problem> fault(Throwable e) {
        if (Boolean.getBoolean("espalier.debug")) {
            e.printStackTrace();
        }
        return List.of(Problem.of(
                ErrorCode.E_INTERNAL,
                "unexpected " + e.toString().replaceAll("\\s+", " ")
                        + " (ESPALIER_JAVA_OPTS=-Despalier.debug=true shows where)"));
    }

    private static int refuse(CommandLine line, boolean json, List<Problem> problems) {
        Refusal refusal = new Refusal(problems);
        if (json) {
            JsonText.println(refusal.json(), line.getOut());
        } else {
            refusal.print(line.getOut(), line.getErr());
        }
        return ExitStatus.of(problems).code();
    }
}
