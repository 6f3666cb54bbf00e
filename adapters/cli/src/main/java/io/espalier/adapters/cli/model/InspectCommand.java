package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what is in an artefact. */
@Command(name = "inspect", description = "Architecture, domain, provenance and certificate of a trained surrogate.")
public final class InspectCommand extends AnswerCommand {
    @Parameters(paramLabel = "MODEL.esp", description = "Trained surrogate.")
    private String model;

    @Override
    protected Answer answer() {
        return new ModelDescription(ModelFile.read(model));
    }
}
