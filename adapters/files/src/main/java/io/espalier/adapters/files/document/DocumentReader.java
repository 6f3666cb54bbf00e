package io.espalier.adapters.files.document;

import io.espalier.adapters.files.problem.InputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads a whole document, JSON or YAML, from a file or from standard input.
 *
 * <p>Errors: {@code E_FILE} where there is no file to read; {@code E_JSON} with line and column where it is no document,
 * and for one beyond the limits (16 MiB, nesting 64, two million values with YAML aliases expanded).
 */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads the named document: YAML if the name ends in .yaml or .yml, else JSON; {@code -} is standard input.
     *
     * @throws InputException if it cannot be read
     */
    public static Node read(String name) {
        return parse(name, text(name));
    }

    /**
     * The text of the named document, {@code -} being standard input.
     *
     * @throws InputException if it cannot be read
     */
    public static String text(String name) {
        return decode(InputFile.read(name, Limits.BYTES));
    }

    /** Reads {@code text} as what the name of its file says it is. */
    public static Node parse(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? YamlDocument.read(text) : JsonDocument.read(text);
    }

    /** Reads JSON from its text. */
    public static Node json(String text) {
        return JsonDocument.read(text);
    }

    /** Reads YAML from its text. */
    public static Node yaml(String text) {
        return YamlDocument.read(text);
    }

    /** UTF-8, strictly: a replaced character would be a silently changed document. */
    static String decode(byte[] bytes) {
        if (bytes.length > Limits.BYTES) {
            throw SyntaxProblem.at(1, 1, "a document is bounded: bytes beyond the limit=" + Limits.BYTES);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw SyntaxProblem.at(lines(text), column(text), "not UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static int column(String text) {
        return text.length() - text.lastIndexOf('\n');
    }
}
