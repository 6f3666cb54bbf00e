package io.espalier.adapters.files;

import io.espalier.adapters.files.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A specification with every field at its default, commented, around a product for example. */
public final class SpecTemplate {
    private static final String RESOURCE = "spec.yaml";

    private SpecTemplate() {}

    /** Its YAML. */
    public static String text() {
        try (InputStream in = SpecTemplate.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the template must be on the class path: resource=" + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It, read back. */
    public static SpecDocument document() {
        String text = text();
        return SpecDocument.read(DocumentReader.yaml(text), text);
    }
}
