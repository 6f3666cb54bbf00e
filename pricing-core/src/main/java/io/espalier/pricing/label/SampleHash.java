package io.espalier.pricing.label;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of samples: text in UTF-8, numbers little-endian. */
final class SampleHash {
    private static final int HASH_CHUNK = 8192;

    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    SampleHash add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SampleHash add(double[] numbers) {
        final ByteBuffer bytes = ByteBuffer.allocate(HASH_CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < numbers.length; from += HASH_CHUNK) {
            bytes.clear();
            final int count = Math.min(HASH_CHUNK, numbers.length - from);
            bytes.asDoubleBuffer().put(numbers, from, count);
            bytes.limit(count * Double.BYTES);
            digest.update(bytes);
        }
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
