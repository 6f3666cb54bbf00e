package io.espalier.adapters.cli.implied;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.BatchAnswer;
import io.espalier.adapters.files.QuoteDocument;
import io.espalier.adapters.files.document.DocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds the normal volatility of one quoted option, or of each in an array, answered as if alone. */
@Command(
        name = "implied-vol",
        description = "Absolute normal volatility of a quoted call or put, or of an array of them.")
public final class ImpliedVolCommand extends AnswerCommand {
    @Parameters(
            paramLabel = "IN",
            description = "Quote document (type, forward, strike, T, price, discount): .yaml or .yml is YAML, anything"
                    + " else JSON; - is standard input.")
    private String input;

    @Override
    protected Answer answer() {
        return BatchAnswer.of(
                DocumentReader.read(input),
                item -> new ImpliedVolAnswer(QuoteDocument.read(item).normalVolatility()));
    }
}
