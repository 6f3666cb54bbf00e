package io.espalier.surrogate.artefact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Gathers the payload of one section, big-endian; what {@link SectionInput} reads. */
final class SectionOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SectionOutput integer(int number) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    SectionOutput longInteger(long number) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    SectionOutput number(double number) {
        return raw(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    }

    SectionOutput flag(boolean flag) {
        return raw(new byte[] {(byte) (flag ? 1 : 0)});
    }

    SectionOutput numbers(double[] numbers) {
        ByteBuffer block = ByteBuffer.allocate(numbers.length * Double.BYTES);
        block.asDoubleBuffer().put(numbers);
        return raw(block.array());
    }

    SectionOutput text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return integer(utf8.length).raw(utf8);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private SectionOutput raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }
}
