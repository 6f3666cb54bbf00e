package io.espalier.adapters.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Writes answers as JSON: shortest round-trip doubles on every JDK, and null for what is not a finite number.
 *
 * <p>Values: null, booleans, strings, numbers, {@link Optional}, {@code double[]}, {@code double[][]}, {@code int[]},
 * iterables and maps of these.
 */
public final class JsonText {
    // Double.toString is not the shortest before JDK 19; the fast writer is on all.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes {@code object} on one line. */
    public static void println(Map<String, Object> object, PrintWriter out) {
        out.println(of(object));
        out.flush();
    }

    /** One object as text. */
    public static String of(Map<String, Object> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            new JsonText(generator).write(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The shortest text that reads back as {@code value}. */
    public static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    private void write(Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Iterable<?> items) {
            writeItems(items);
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value.getClass().isArray()) {
            writeArray(value);
        } else {
            generator.writeString(value.toString());
        }
    }

    private void writeNumber(Number number) throws IOException {
        if (number instanceof Double || number instanceof Float) {
            writeDouble(number.doubleValue());
        } else {
            generator.writeNumber(number.longValue());
        }
    }

    private void writeDouble(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeNull();
        }
    }

    private void writeMap(Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(entry.getKey().toString());
            write(entry.getValue());
        }
        generator.writeEndObject();
    }

    private void writeItems(Iterable<?> items) throws IOException {
        generator.writeStartArray();
        for (Object item : items) {
            write(item);
        }
        generator.writeEndArray();
    }

    private void writeArray(Object array) throws IOException {
        generator.writeStartArray();
        for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) {
            write(java.lang.reflect.Array.get(array, i));
        }
        generator.writeEndArray();
    }
}
