package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.Refusal;
import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prices one instrument, or an array of them, each answered as if alone. */
@Command(name = "price", description = "Price and Greeks of an instrument, or of an array of instruments.")
public final class PriceCommand extends AnswerCommand {
    @Parameters(
            paramLabel = "IN",
            description = "Instrument document: .yaml or .yml is YAML, anything else JSON; - is standard input.")
    private String input;

    @Option(
            names = "--engine",
            defaultValue = "auto",
            description = "auto, closed, mc or surrogate (default: ${DEFAULT-VALUE}).")
    private String engine;

    @Option(names = "--model", paramLabel = "FILE", description = "Trained surrogate, for engines auto and surrogate.")
    private String model;

    @Override
    protected Answer answer() {
        EngineChoice choice = EngineChoice.of(engine);
        Node document = DocumentReader.read(input);
        Engine chosen = chosen(choice);
        if (document instanceof Node.ArrayNode array) {
            return batch(array.items(), chosen);
        }
        return chosen.price(InstrumentDocument.read(document));
    }

    private Engine chosen(EngineChoice choice) {
        Engine closed = new ClosedEngine();
        boolean wantsSurrogate = choice == EngineChoice.SURROGATE || choice == EngineChoice.AUTO;
        if (!wantsSurrogate || model == null) {
            return choice == EngineChoice.SURROGATE ? PriceCommand::refuseWithoutModel : closed;
        }
        SurrogateEngine surrogate = new SurrogateEngine(ModelFile.read(model));
        return choice == EngineChoice.SURROGATE ? surrogate : new AutoEngine(surrogate, closed);
    }

    private static PriceAnswer refuseWithoutModel(InstrumentDocument document) {
        throw InputException.of(ErrorCode.E_ENGINE, "engine", "the engine surrogate needs --model FILE");
    }

    private static Answer batch(List<Node> items, Engine engine) {
        if (items.isEmpty()) {
            throw InputException.of(ErrorCode.E_TYPE, "", "an array of instruments must not be empty");
        }
        List<Answer> results = new ArrayList<>();
        for (Node item : items) {
            results.add(alone(item, engine));
        }
        return new BatchAnswer(results);
    }

    private static Answer alone(Node item, Engine engine) {
        try {
            return engine.price(InstrumentDocument.read(item));
        } catch (InputException e) {
            return new Refusal(e.problems());
        }
    }
}
