package io.espalier.bench.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the experiments. */
@Command(
        name = "experiment",
        description = "Published experiments, run here: our figures beside those printed.",
        subcommands = {
            DifferentialMlCommand.class,
            RidgeAccuracyCommand.class,
            NotOnlyRidgesCommand.class,
            SecondOrderCommand.class,
            EnclosuresCommand.class,
            CertificatesCommand.class,
            CriticalSizeCommand.class,
            SobolevPruningCommand.class,
            GarchSmileCommand.class,
            GarchForecastsCommand.class,
            DeltaMinCommand.class,
            RidgeGradientsCommand.class,
            GradientGanCommand.class,
            DlossCommand.class
        },
        synopsisSubcommandLabel = "EXPERIMENT")
final class ExperimentCommand implements Runnable {
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
                "experiment needs a name: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
