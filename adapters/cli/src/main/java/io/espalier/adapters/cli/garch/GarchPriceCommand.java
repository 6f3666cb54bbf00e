package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.BatchAnswer;
import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.Problems;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prices one option under GARCH, or an array of them, each answered as if alone. */
@Command(name = "price", description = "Price and Greeks of an option under GARCH, or of an array of options.")
public final class GarchPriceCommand extends AnswerCommand {
    @Parameters(
            paramLabel = "IN",
            description =
                    "Option document (dynamics, omega, alpha, beta, h1, steps, forward or spot, strike, ...): .yaml or"
                            + " .yml is YAML, anything else JSON; - is standard input.")
    private String input;

    @Mixin
    private GarchEngineOptions options;

    @Override
    protected Answer answer() {
        options.check();
        Node document = DocumentReader.read(input);
        GarchEngine engine = options.engine(err());
        return BatchAnswer.of(document, item -> alone(item, engine));
    }

    private static Answer alone(Node document, GarchEngine engine) {
        Problems problems = new Problems();
        Optional<GarchDocument> option = GarchDocument.read(document, problems);
        engine.check(problems);
        problems.throwIfAny();
        return engine.price(option.orElseThrow());
    }
}
