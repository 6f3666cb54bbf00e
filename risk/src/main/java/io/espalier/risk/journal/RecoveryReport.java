package io.espalier.risk.journal;

import java.nio.file.Path;

/**
 * What opening a journal found and did.
 *
 * @param newest the segment that was recovered from, or made
 * @param segments segments in the folder, the newest included
 * @param snapshotRow the row before which the restored snapshot was taken
 * @param nextRow the first row that is not in the journal
 * @param cutBytes bytes of a torn last write that were cut from the newest segment; 0 after an orderly end
 * @param nanos time it took, nanoseconds
 */
public record RecoveryReport(Path newest, int segments, long snapshotRow, long nextRow, long cutBytes, long nanos) {
    /** Rows applied to the snapshot. */
    public long replayedRows() {
        return nextRow - snapshotRow;
    }
}
