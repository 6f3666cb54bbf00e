package io.espalier.adapters.cli.validate;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import io.espalier.surrogate.artefact.Fingerprint;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A validation report's JSON file, whose last field is the SHA-256 of the object without it, as it stands on the line.
 *
 * @param contents the object without its hash, as text
 * @param toldSha256 the hash that it bears; empty where it bears none
 */
record EarlierReport(String contents, String toldSha256) {
    private static final String HASH = "content_sha256";
    private static final Pattern SEALED =
            Pattern.compile("(\\{.*),\"" + HASH + "\":\"([0-9a-f]{64})\"}\\s*", Pattern.DOTALL);

    /** The text of a report with its hash. */
    static String seal(String contents) {
        return contents.substring(0, contents.length() - 1) + ",\"" + HASH + "\":\"" + Fingerprint.of(contents)
                + "\"}\n";
    }

    /** @throws io.espalier.adapters.files.problem.InputException where there is no such file or it is no JSON */
    static EarlierReport read(String file) {
        String text = DocumentReader.text(file);
        Matcher sealed = SEALED.matcher(text);
        return sealed.matches()
                ? new EarlierReport(sealed.group(1) + "}", sealed.group(2))
                : new EarlierReport(text, "");
    }

    String actualSha256() {
        return Fingerprint.of(contents);
    }

    /** The model that it speaks of; empty where it does not say. */
    String modelId() {
        return DocumentReader.json(contents) instanceof Node.ObjectNode object
                        && object.fields().get("model_id") instanceof Node.TextNode id
                ? id.value()
                : "";
    }
}
