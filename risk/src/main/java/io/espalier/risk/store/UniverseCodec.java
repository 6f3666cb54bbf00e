package io.espalier.risk.store;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The binary form of a universe, little-endian: the number of slots, then of each its id, its quantity, the number of its
 * underlyings and their names. Counts are 32-bit, quantities IEEE doubles, texts a 32-bit length in bytes and UTF-8.
 */
final class UniverseCodec {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private UniverseCodec() {}

    static long fingerprint(byte[] bytes) {
        long hash = FNV_OFFSET;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    static byte[] encode(List<QuoteSlot> slots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(slots.size(), out);
        for (QuoteSlot slot : slots) {
            write(slot.id(), out);
            out.writeBytes(little(Double.BYTES).putDouble(slot.quantity()).array());
            write(slot.underlyings().size(), out);
            slot.underlyings().forEach(name -> write(name, out));
        }
        return out.toByteArray();
    }

    private static void write(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes.length, out);
        out.writeBytes(bytes);
    }

    private static void write(int count, ByteArrayOutputStream out) {
        out.writeBytes(little(Integer.BYTES).putInt(count).array());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IllegalArgumentException if these are not the bytes of a list of slots */
    static List<QuoteSlot> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int count = readCount(in);
            List<QuoteSlot> slots = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                slots.add(readSlot(in));
            }
            if (in.hasRemaining()) {
                throw new IllegalArgumentException(
                        "a universe must end with its last slot: bytes left=" + in.remaining());
            }
            return slots;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a universe must be whole: bytes=" + bytes.length, e);
        }
    }

    private static QuoteSlot readSlot(ByteBuffer in) {
        String id = readText(in);
        double quantity = in.getDouble();
        int count = readCount(in);
        List<String> underlyings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            underlyings.add(readText(in));
        }
        return new QuoteSlot(id, quantity, underlyings);
    }

    private static String readText(ByteBuffer in) {
        byte[] bytes = new byte[readCount(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A count of things that take at least a byte each, so that a damaged one cannot ask for more than there is. */
    private static int readCount(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException(
                    "a count must fit what follows: count=" + count + ", bytes left=" + in.remaining());
        }
        return count;
    }
}
