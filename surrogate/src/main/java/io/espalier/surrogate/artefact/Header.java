package io.espalier.surrogate.artefact;

import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_CORRUPT;
import static io.espalier.surrogate.artefact.ArtefactFault.E_ARTEFACT_TRUNCATED;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The first bytes of every artefact of every version: magic, version, length of the file, checksum of these. */
record Header(int version, long length) {
    /** Of files that every release reads. */
    static final int VERSION = 1;
    /** Of black boxes, whose columns bear names of their own: releases that know none refuse the file by its version. */
    static final int BLACK_BOX_VERSION = 2;

    static final int BYTES = 24;
    /** Far above any surrogate (a net of six layers of 1,024 nodes takes 42 MB), far below any heap to worry about. */
    static final long MOST_BYTES = 256L << 20;

    /** As PNG's: a byte beyond ASCII, then line ends that a text transfer would change. */
    private static final byte[] MAGIC = {(byte) 0x89, 'E', 'S', 'P', '\r', '\n', 0x1A, '\n'};

    private static final int CHECKED_BYTES = BYTES - Integer.BYTES;

    byte[] encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).put(MAGIC).putInt(version).putLong(length);
        return bytes.putInt(checksum(bytes.array())).array();
    }

    /** The header of a file whose first bytes these are, at least {@link #BYTES} unless the file is shorter. */
    static Header parse(byte[] first) throws ArtefactException {
        int common = Math.min(first.length, MAGIC.length);
        if (!Arrays.equals(first, 0, common, MAGIC, 0, common)) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT, "an artefact must begin with its magic bytes: " + beginning(first));
        }
        if (first.length < BYTES) {
            throw new ArtefactException(
                    E_ARTEFACT_TRUNCATED,
                    "an artefact must hold its whole header: length=" + first.length + ", header=" + BYTES);
        }
        ByteBuffer bytes = ByteBuffer.wrap(first);
        if (bytes.getInt(CHECKED_BYTES) != checksum(first)) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT, "the header must have the checksum that it states: " + beginning(first));
        }
        return new Header(bytes.getInt(MAGIC.length), bytes.getLong(MAGIC.length + Integer.BYTES));
    }

    /** Refuses a file that is not as long as it says, or longer than any surrogate. */
    void requireLength(long actual) throws ArtefactException {
        if (actual < length) {
            throw new ArtefactException(
                    E_ARTEFACT_TRUNCATED,
                    "the file must be as long as it says: length=" + actual + ", stated=" + length);
        }
        if (actual > length || length < BYTES + Envelope.DIGEST_BYTES || length > MOST_BYTES) {
            throw new ArtefactException(
                    E_ARTEFACT_CORRUPT,
                    "the file must be as long as it says and hold no more than " + MOST_BYTES + " bytes: length="
                            + actual + ", stated=" + length);
        }
    }

    private static int checksum(byte[] header) {
        CRC32 crc = new CRC32();
        crc.update(header, 0, CHECKED_BYTES);
        return (int) crc.getValue();
    }

    private static String beginning(byte[] first) {
        return "first bytes=" + Fingerprint.hex(Arrays.copyOf(first, Math.min(first.length, BYTES)));
    }
}
