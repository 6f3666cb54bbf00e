package io.espalier.surrogate.artefact;

import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.form.Form;
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

    /**
     * Of a network and its form, all that makes a value of a point: the network's bytes, and unless the network stands alone the form's,
     * the columns' and those of the instrument that the map takes numbers from.
     */
    public static String of(Network network, Form form) {
        if (form.isIdentity()) {
            return of(network);
        }
        MessageDigest digest = digest();
        digest.update(NetworkSection.encode(network));
        digest.update(FormSection.encode(form));
        digest.update(LayoutSection.encode(form.layout()));
        form.map().instrument().ifPresent(instrument -> digest.update(InstrumentSection.encode(instrument)));
        return hex(digest.digest());
    }

    /** Of all that a proof speaks of: network, form, columns, served box and instrument. */
    public static String ofSubject(Network network, Form form, Box domain, PricingProblem instrument) {
        MessageDigest digest = digest();
        digest.update(of(network, form).getBytes(StandardCharsets.US_ASCII));
        digest.update(LayoutSection.encode(form.layout()));
        digest.update(DomainSection.encode(domain));
        digest.update(InstrumentSection.encode(instrument));
        return hex(digest.digest());
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
