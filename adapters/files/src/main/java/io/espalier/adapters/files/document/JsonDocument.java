package io.espalier.adapters.files.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.espalier.adapters.files.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into a tree. Duplicate keys are noted, not refused; NaN, Infinity and 1e999 become non-finite numbers. */
final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    // One more than is allowed, so that it is this reader that stops, and says where.
                    .maxNestingDepth(Limits.DEPTH + 1)
                    .maxNumberLength(Limits.BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private final Limits limits = new Limits();

    private JsonDocument(JsonParser parser) {
        this.parser = parser;
    }

    static Node read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonDocument(parser).document();
        } catch (JsonProcessingException e) {
            throw SyntaxProblem.at(e.getLocation(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node document() throws IOException {
        if (parser.nextToken() == null) {
            throw refuse("the document is empty");
        }
        Node root = value(1);
        if (parser.nextToken() != null) {
            throw refuse("content after the end of the document");
        }
        return root;
    }

    private InputException refuse(String message) {
        JsonLocation location = parser.currentTokenLocation();
        return SyntaxProblem.at(location, message);
    }

    private Node value(int depth) throws IOException {
        if (!limits.count()) {
            throw refuse(Limits.TOO_MANY);
        }
        if (depth > Limits.DEPTH && parser.currentToken().isStructStart()) {
            throw refuse(Limits.TOO_DEEP);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.NumberNode.of(parser.getText(), number());
            case VALUE_STRING -> new Node.TextNode(parser.getText());
            case VALUE_TRUE -> new Node.BooleanNode(true);
            case VALUE_FALSE -> new Node.BooleanNode(false);
            case VALUE_NULL -> new Node.NullNode();
            default -> throw refuse("a value is expected");
        };
    }

    /** The parser of doubles takes any number of digits in linear time; the library's way through big integers does not. */
    private double number() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()
                ? parser.getDoubleValue()
                : Double.parseDouble(parser.getText());
    }

    private Node object(int depth) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (fields.put(key, value(depth + 1)) != null) {
                duplicates.add(key);
            }
        }
        return new Node.ObjectNode(fields, duplicates);
    }

    private Node array(int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new Node.ArrayNode(items);
    }
}
