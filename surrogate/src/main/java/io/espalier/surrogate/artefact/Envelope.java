package io.espalier.surrogate.artefact;

import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_CORRUPT;
import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_VERSION;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outside of an artefact: header, tagged sections, digest over all bytes. */
final class Envelope {
    static final int DIGEST_BYTES = 32;
    private static final int TAG_BYTES = 4;
    private static final int SECTION_HEADER_BYTES = TAG_BYTES + Integer.BYTES;

    private Envelope() {}

    /** Wraps the sections, in their order, in a file of that version. */
    static byte[] seal(int version, Map<String, byte[]> sections) {
        int total = Header.BYTES + DIGEST_BYTES;
        for (byte[] payload : sections.values()) {
            total = Math.addExact(total, SECTION_HEADER_BYTES + payload.length);
        }
        ByteBuffer file = ByteBuffer.allocate(total).put(new Header(version, total).encode());
        sections.forEach((tag, payload) -> file.put(tag.getBytes(StandardCharsets.US_ASCII))
                .putInt(payload.length)
                .put(payload));
        return file.put(Fingerprint.sha256(Arrays.copyOf(file.array(), file.position())))
                .array();
    }

    /** The sections of a whole file, by tag. */
    static Map<String, byte[]> open(byte[] file) throws ArtefactException {
        Header header = Header.parse(file);
        header.requireLength(file.length);
        int end = file.length - DIGEST_BYTES;
        byte[] written = Arrays.copyOfRange(file, end, file.length);
        if (!Arrays.equals(written, Fingerprint.sha256(Arrays.copyOf(file, end)))) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT,
                    "the bytes must have the digest that the file states: sha256=" + Fingerprint.hex(written));
        }
        if (header.version() < Header.VERSION || header.version() > Header.BLACK_BOX_VERSION) {
            throw new ArtefactException(
                    E_ARTEFACT_VERSION,
                    "the artefact must be of a version that this reader knows: version=" + header.version() + ", known="
                            + Header.VERSION + " to " + Header.BLACK_BOX_VERSION);
        }
        return split(ByteBuffer.wrap(file, Header.BYTES, end - Header.BYTES));
    }

    private static Map<String, byte[]> split(ByteBuffer body) throws ArtefactException {
        Map<String, byte[]> sections = new LinkedHashMap<>();
        while (body.hasRemaining()) {
            SectionInput at = new SectionInput(body);
            String tag = at.ascii(TAG_BYTES);
            if (sections.put(tag, at.bytes(at.count(1))) != null) {
                throw new ArtefactException(E_ARTEFACT_CORRUPT, "a section must stand once: tag=" + tag);
            }
        }
        return sections;
    }
}
