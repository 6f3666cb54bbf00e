package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.BatchAnswer;
import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.Problems;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prices one instrument, or an array of them, each answered as if alone. */
@Command(name = "price", description = "Price and Greeks of an instrument, or of an array of instruments.")
public final class PriceCommand extends AnswerCommand {
    @Parameters(
            paramLabel = "IN",
            description = "Instrument document: .yaml or .yml is YAML, anything else JSON; - is standard input.")
    private String input;

    @Mixin
    private EngineOptions options;

    @Override
    protected Answer answer() {
        options.check();
        Node document = DocumentReader.read(input);
        Engine engine = options.engine(err());
        return BatchAnswer.of(document, item -> alone(item, engine));
    }

    private static Answer alone(Node document, Engine engine) {
        Problems problems = new Problems();
        Optional<InstrumentDocument> instrument = InstrumentDocument.read(document, problems);
        engine.check(problems);
        problems.throwIfAny();
        return engine.price(instrument.orElseThrow());
    }
}
