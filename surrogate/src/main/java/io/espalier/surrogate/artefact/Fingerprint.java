package io.espalier.surrogate.artefact;

import io.espalier.surrogate.network.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what goes into a surrogate, 64 lower-case hexadecimal digits. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Of a text in UTF-8. */
    public static String of(String text) {
        return hex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a network: the bytes of its section. */
    public static String of(Network network) {
        return hex(sha256(NetworkSection.encode(network)));
    }

    static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
