package io.espalier.bench.command;

import io.espalier.adapters.cli.ParentCommand;
import picocli.CommandLine.Command;

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
final class ExperimentCommand extends ParentCommand {
    ExperimentCommand() {
        super("a name");
    }
}
