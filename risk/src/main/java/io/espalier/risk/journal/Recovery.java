package io.espalier.risk.journal;

import static io.espalier.risk.journal.JournalFault.E_JOURNAL_CORRUPT;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_GAP;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_OUTCOME;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Reads a journal: the newest segment into a state, or every row of all of them. */
final class Recovery {
    private final List<Path> segments;
    private final long fingerprint;

    Recovery(List<Path> segments, long fingerprint) {
        this.segments = segments;
        this.fingerprint = fingerprint;
    }

    /** Brings the newest segment's snapshot, and the rows since, into the state. */
    Found into(JournalledState state) throws IOException, JournalException {
        requireChain();
        Path newest = segments.get(segments.size() - 1);
        try (SegmentReader reader = SegmentReader.open(newest, fingerprint)) {
            ByteBuffer snapshot = reader.snapshot();
            state.restore(snapshot);
            if (snapshot.hasRemaining()) {
                throw new IllegalStateException("a state must restore all that it saved: saved=" + snapshot.limit()
                        + ", left=" + snapshot.remaining() + ", file=" + newest);
            }
            return new Found(newest, reader.header().firstRow(), reader.visit(replay(state, newest)));
        }
    }

    private static RowVisitor replay(JournalledState state, Path file) {
        return (row, seq, feedNanos, kind, underlying, price, outcome) -> {
            int now = state.apply(row, seq, feedNanos, kind, underlying, price);
            if (now != outcome) {
                throw new JournalException(
                        E_JOURNAL_OUTCOME,
                        "the rules must give what they gave when a row was journalled: row=" + row + ", seq=" + seq
                                + ", journalled=" + outcome + ", now=" + now + ", file=" + file);
            }
        };
    }

    /** From headers and the lengths of the files alone: each segment must end where the next begins. */
    private void requireChain() throws IOException, JournalException {
        Span before = null;
        for (Path segment : segments) {
            try (SegmentReader reader = SegmentReader.open(segment, fingerprint)) {
                if (before != null) {
                    before.requireNext(segment, reader.header().firstRow());
                }
                before = new Span(segment, reader.header().firstRow() + reader.slots(), reader.bytesBehindSlots());
            }
        }
    }

    /** Shows every row of every segment. */
    JournalAudit show(RowVisitor visitor) throws IOException, JournalException {
        requireChain();
        long firstRow = -1;
        SegmentReader.Extent extent = new SegmentReader.Extent(0, 0, 0);
        for (Path segment : segments) {
            try (SegmentReader reader = SegmentReader.open(segment, fingerprint)) {
                // Torn before a later segment: the lengths agreed, so these were rows.
                requireWhole(extent, segment);
                reader.snapshot();
                firstRow = firstRow < 0 ? reader.header().firstRow() : firstRow;
                extent = reader.visit(visitor);
            }
        }
        return new JournalAudit(segments.size(), Math.max(firstRow, 0), extent.nextRow(), extent.tornBytes());
    }

    private static void requireWhole(SegmentReader.Extent before, Path segment) throws JournalException {
        if (before.tornBytes() > 0) {
            throw new JournalException(
                    E_JOURNAL_CORRUPT,
                    "only the newest segment may end torn: bytes=" + before.tornBytes() + ", position=" + before.end()
                            + ", in the segment before " + segment);
        }
    }

    /** What was found in the newest segment. */
    record Found(Path newest, long snapshotRow, SegmentReader.Extent extent) {}

    /** What the length of a segment says: the row before which it ends, and bytes too few for another. */
    private record Span(Path file, long endRow, long bytesBehind) {
        void requireNext(Path next, long firstRow) throws JournalException {
            if (endRow != firstRow || bytesBehind != 0) {
                throw new JournalException(
                        E_JOURNAL_GAP,
                        "a segment must end with the row before the next one's first: file=" + file
                                + ", ends before row=" + endRow + ", bytes behind=" + bytesBehind + ", next="
                                + next.getFileName());
            }
        }
    }
}
