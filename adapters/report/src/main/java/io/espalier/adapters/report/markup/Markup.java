package io.espalier.adapters.report.markup;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements written one after the other; text and attribute values are escaped, characters that XML forbids replaced.
 *
 * <p>Attributes come as name, value, name, value. One thread.
 */
public final class Markup {
    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer = writer(out);

    private static XMLStreamWriter writer(StringWriter out) {
        try {
            return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the JDK's XML writer must write to memory", e);
        }
    }

    public Markup doctype() {
        return write(() -> writer.writeDTD("<!DOCTYPE html>"));
    }

    /** Opens an element; {@link #close()} ends it. */
    public Markup open(String tag, String... attributes) {
        return write(() -> {
            writer.writeStartElement(tag);
            writeAttributes(attributes);
        });
    }

    public Markup close() {
        return write(writer::writeEndElement);
    }

    /** An element without content, which HTML calls void. */
    public Markup empty(String tag, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(tag);
            writeAttributes(attributes);
        });
    }

    /** An element that holds text only. */
    public Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Markup text(String text) {
        return write(() -> writer.writeCharacters(Legible.text(text)));
    }

    /** A line break in the source, for people who read it. */
    public Markup line() {
        return text("\n");
    }

    /** All that was written. */
    @Override
    public String toString() {
        // The JDK's writer ends a start tag only when something follows it.
        write(() -> writer.writeCharacters(""));
        write(writer::flush);
        return out.toString();
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], Legible.text(attributes[i + 1]));
        }
    }

    private Markup write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("elements must be closed in the order they were opened", e);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
