package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.Refusal;
import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.util.ArrayList;
import java.util.List;
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
        return document instanceof Node.ArrayNode array ? batch(array.items(), engine) : alone(document, engine);
    }

    private static Answer alone(Node document, Engine engine) {
        return engine.price(InstrumentDocument.read(document));
    }

    private static Answer batch(List<Node> items, Engine engine) {
        if (items.isEmpty()) {
            throw InputException.of(ErrorCode.E_TYPE, "", "an array of instruments must not be empty");
        }
        List<Answer> results = new ArrayList<>();
        for (Node item : items) {
            results.add(orRefusal(item, engine));
        }
        return new BatchAnswer(results);
    }

    private static Answer orRefusal(Node item, Engine engine) {
        try {
            return alone(item, engine);
        } catch (InputException e) {
            return new Refusal(e.problems());
        }
    }
}
