package io.espalier.surrogate.artefact;

import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a section and never beyond: each count is held against what is left before it is believed. */
final class SectionInput {
    private final ByteBuffer bytes;

    SectionInput(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    int integer() throws ArtefactException {
        require(Integer.BYTES);
        return bytes.getInt();
    }

    long longInteger() throws ArtefactException {
        require(Long.BYTES);
        return bytes.getLong();
    }

    double number() throws ArtefactException {
        require(Double.BYTES);
        return bytes.getDouble();
    }

    boolean flag() throws ArtefactException {
        require(1);
        return bytes.get() != 0;
    }

    /** A count of items that take at least {@code bytesEach} bytes each. */
    int count(int bytesEach) throws ArtefactException {
        int count = integer();
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT,
                    "a count must fit the bytes left: count=" + count + ", bytes each=" + bytesEach + ", left="
                            + bytes.remaining());
        }
        return count;
    }

    double[] numbers(int count) throws ArtefactException {
        require((long) count * Double.BYTES);
        double[] numbers = new double[count];
        bytes.asDoubleBuffer().get(numbers);
        bytes.position(bytes.position() + count * Double.BYTES);
        return numbers;
    }

    byte[] bytes(int count) throws ArtefactException {
        require(count);
        byte[] copy = new byte[count];
        bytes.get(copy);
        return copy;
    }

    String text() throws ArtefactException {
        return new String(bytes(count(1)), StandardCharsets.UTF_8);
    }

    String ascii(int length) throws ArtefactException {
        return new String(bytes(length), StandardCharsets.ISO_8859_1);
    }

    /** Refuses bytes after the last number of section {@code tag}. */
    void requireEnd(String tag) throws ArtefactException {
        if (bytes.hasRemaining()) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT, "a section must hold nothing more: tag=" + tag + ", left=" + bytes.remaining());
        }
    }

    private void require(long count) throws ArtefactException {
        if (count > bytes.remaining()) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT,
                    "a section must hold what it announces: needed=" + count + ", left=" + bytes.remaining());
        }
    }
}
