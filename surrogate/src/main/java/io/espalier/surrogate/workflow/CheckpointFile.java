package io.espalier.surrogate.workflow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of a checkpoint's file: the state, then the SHA-256 of training, key and state, so that nothing else is taken for it. */
final class CheckpointFile {
    private static final int DIGEST_BYTES = 32;

    private CheckpointFile() {}

    static byte[] bytes(byte[] state, String training, String key) {
        byte[] digest = digest(state, training, key);
        return ByteBuffer.allocate(state.length + DIGEST_BYTES)
                .put(state)
                .put(digest)
                .array();
    }

    /** The state in a file's bytes; empty where they are not whole, or of another training or key. */
    static Optional<byte[]> state(byte[] bytes, String training, String key) {
        if (bytes.length < DIGEST_BYTES) {
            return Optional.empty();
        }
        byte[] state = Arrays.copyOf(bytes, bytes.length - DIGEST_BYTES);
        byte[] digest = Arrays.copyOfRange(bytes, state.length, bytes.length);
        return MessageDigest.isEqual(digest, digest(state, training, key)) ? Optional.of(state) : Optional.empty();
    }

    private static byte[] digest(byte[] state, String training, String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((training + "\n" + key + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(state);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
