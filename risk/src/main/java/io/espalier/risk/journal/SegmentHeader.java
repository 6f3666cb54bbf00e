package io.espalier.risk.journal;

import static io.espalier.risk.journal.JournalFault.E_JOURNAL_CORRUPT;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_FOREIGN;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_VERSION;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The first 40 bytes of a segment; their shape is the same in every version. */
record SegmentHeader(int snapshotLength, long fingerprint, long firstRow, int snapshotChecksum) {
    static final int BYTES = 40;
    static final int VERSION = 1;

    /** "ESPJRNL" and a line feed, which a transfer as text would change. */
    static final long MAGIC = 0x0A4C4E524A505345L;

    private static final int CHECKED = BYTES - Integer.BYTES;

    /** Writes itself at the start of a little endian buffer. */
    void encode(ByteBuffer out) {
        out.putLong(0, MAGIC);
        out.putInt(8, VERSION);
        out.putInt(12, snapshotLength);
        out.putLong(16, fingerprint);
        out.putLong(24, firstRow);
        out.putInt(32, snapshotChecksum);
        out.putInt(CHECKED, new Checksum().of(out, 0, CHECKED));
    }

    /** The header at the start of a little endian buffer of which {@code length} bytes are of the file. */
    static SegmentHeader decode(ByteBuffer in, int length, Path file) throws JournalException {
        if (length < BYTES) {
            throw new JournalException(
                    E_JOURNAL_CORRUPT,
                    "a segment must hold a whole header: file=" + file + ", bytes=" + length + ", header=" + BYTES);
        }
        if (in.getLong(0) != MAGIC) {
            throw new JournalException(E_JOURNAL_FOREIGN, "a segment must begin as one: file=" + file);
        }
        if (in.getInt(CHECKED) != new Checksum().of(in, 0, CHECKED)) {
            throw new JournalException(
                    E_JOURNAL_CORRUPT, "a segment's header must have its checksum: file=" + file + ", position=0");
        }
        if (in.getInt(8) != VERSION) {
            throw new JournalException(
                    E_JOURNAL_VERSION,
                    "a segment must be of the version that this reader knows: file=" + file + ", version="
                            + in.getInt(8) + ", known=" + VERSION);
        }
        return new SegmentHeader(in.getInt(12), in.getLong(16), in.getLong(24), in.getInt(32));
    }

    /** Where the rows begin, bytes. */
    long rowsStart() {
        return (long) BYTES + snapshotLength;
    }
}
