package io.espalier.risk.journal;

import io.espalier.risk.lock.ExclusiveLock;
import io.espalier.risk.lock.LockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows of a feed, on disk before they have an effect.
 *
 * <p>For each batch: {@link #append} every row, {@link #commit}, then let their effects happen, then
 * {@link #rollIfDue}. Units: rows are positions in the feed from 0, times nanoseconds. {@code append} and {@code commit}
 * allocate nothing. What a commit promises is for {@link FsyncPolicy} to say.
 *
 * <p>Belongs to one thread at a time. A write that fails ends it: what the batch left in the file is cut back where the
 * disk lets it, nothing of the batch is acknowledged, and every later call but {@code close} throws
 * {@link JournalFailureException}.
 */
public final class Journal implements Closeable {
    private static final String LOCK = "journal.lock";

    private final Path folder;
    private final JournalOptions options;
    private final long fingerprint;
    private final JournalledState state;
    private final ExclusiveLock lock;
    private final ChannelSource source;
    private final RowBatch batch;
    private final ForceClock clock;
    private RecoveryReport recovered;
    private SegmentAppender segment;
    private long segmentFirstRow;
    private long nextRow;
    private long committedRow;
    private JournalFailureException failure;
    private boolean closed;

    private Journal(
            Path folder,
            JournalOptions options,
            long fingerprint,
            JournalledState state,
            ExclusiveLock lock,
            ChannelSource source) {
        this.folder = folder;
        this.options = options;
        this.fingerprint = fingerprint;
        this.state = state;
        this.lock = lock;
        this.source = source;
        batch = new RowBatch(options.bufferRows());
        clock = new ForceClock(options);
    }

    /**
     * Opens a journal for writing, making it where there is none, and brings what it holds into the state: the newest
     * snapshot, then each row since, whose outcome must be the one that was journalled. A torn last write is cut.
     *
     * @param folder of this journal alone; made if missing
     * @param fingerprint 64 bits that say which book under which rules; a journal of another is refused
     * @param state as before row 0; becomes the state before {@link #nextRow()}. After a refusal it is of no use
     * @throws JournalException if the journal must not be used, {@link JournalFault} says why; nothing was changed on
     *     disk but drafts removed
     * @throws IOException if it cannot be read or written
     */
    public static Journal open(Path folder, JournalOptions options, long fingerprint, JournalledState state)
            throws IOException, JournalException {
        return open(folder, options, fingerprint, state, ChannelSource.DISK);
    }

    static Journal open(
            Path folder, JournalOptions options, long fingerprint, JournalledState state, ChannelSource source)
            throws IOException, JournalException {
        long start = System.nanoTime();
        Files.createDirectories(folder);
        ExclusiveLock lock = lock(folder);
        Journal journal = new Journal(folder, options, fingerprint, state, lock, source);
        try {
            journal.recover(start);
            return journal;
        } catch (IOException | JournalException | RuntimeException e) {
            journal.letGo();
            throw e;
        }
    }

    private static ExclusiveLock lock(Path folder) throws IOException, JournalException {
        try {
            return ExclusiveLock.of(folder.resolve(LOCK));
        } catch (LockedException held) {
            throw new JournalException(
                    JournalFault.E_JOURNAL_LOCKED,
                    "a journal has one writer at a time: folder=" + folder.toRealPath() + ", open in "
                            + held.getMessage());
        }
    }

    /**
     * Shows every row of a journal in order, without changing it; a torn last write is passed over. Rows behind it that a
     * writer adds meanwhile may or may not be seen.
     *
     * @throws JournalException if the journal is not sound from end to end
     */
    public static JournalAudit rows(Path folder, long fingerprint, RowVisitor visitor)
            throws IOException, JournalException {
        return new Recovery(SegmentFolder.segments(folder), fingerprint).show(visitor);
    }

    private void recover(long start) throws IOException, JournalException {
        for (Path draft : SegmentFolder.drafts(folder)) {
            Files.deleteIfExists(draft);
        }
        List<Path> segments = SegmentFolder.segments(folder);
        long cutBytes = 0;
        if (segments.isEmpty()) {
            begin(0);
        } else {
            Recovery.Found found = new Recovery(segments, fingerprint).into(state);
            cutBytes = goOn(found);
        }
        recovered = new RecoveryReport(
                segment.file(),
                Math.max(segments.size(), 1),
                segmentFirstRow,
                nextRow,
                cutBytes,
                System.nanoTime() - start);
    }

    private void begin(long firstRow) throws IOException {
        segment = SegmentDraft.of(state, fingerprint, firstRow)
                .publish(folder, options.fsync().forces(), source);
        segmentFirstRow = firstRow;
        nextRow = firstRow;
        committedRow = firstRow;
    }

    private long goOn(Recovery.Found found) throws IOException {
        SegmentReader.Extent extent = found.extent();
        segment = SegmentAppender.open(found.newest(), extent.end(), source);
        if (extent.tornBytes() > 0) {
            segment.cutBack();
        }
        if (options.fsync().forces()) {
            // Rows of a commit that died before its force are about to have effects.
            segment.force();
        }
        segmentFirstRow = found.snapshotRow();
        nextRow = extent.nextRow();
        committedRow = nextRow;
        return extent.tornBytes();
    }

    /** What {@code open} found and did. */
    public RecoveryReport recovered() {
        return recovered;
    }

    /** The row that {@link #append} takes next; after a failure the first one that was not acknowledged. */
    public long nextRow() {
        return nextRow;
    }

    /**
     * Adds a row to the batch. Nothing of it may have an effect before {@link #commit} has returned.
     *
     * @param row must be {@link #nextRow()}
     * @param seq sequence number of the feed
     * @param feedNanos feed time, nanoseconds
     * @param kind 0 a tick, 1 a halt, 2 a resume
     * @param underlying index of the underlying, -1 if unknown
     * @param price price units, any bits
     * @param outcome ordinal of what the rules make of it; what {@link JournalledState#apply} returns at recovery
     * @throws IllegalArgumentException if it is another row's turn
     * @throws JournalFailureException if the journal cannot be written
     */
    public void append(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome) {
        requireSound();
        if (row != nextRow) {
            throw new IllegalArgumentException(
                    "rows must be journalled in the order of the feed: row=" + row + ", nextRow=" + nextRow);
        }
        if (batch.isFull()) {
            write();
        }
        batch.add(row, seq, feedNanos, kind, underlying, price, outcome);
        nextRow = row + 1;
    }

    /**
     * Writes the batch and acknowledges it by returning. An empty batch is legal.
     *
     * @throws JournalFailureException if the journal cannot be written; nothing of the batch is acknowledged
     */
    public void commit() {
        requireSound();
        write();
        if (clock.isDue(nextRow != committedRow)) {
            force();
        }
        segment.commit();
        committedRow = nextRow;
    }

    private void write() {
        try {
            segment.write(batch.bytes());
            batch.clear();
        } catch (IOException e) {
            throw fail(e);
        }
    }

    private void force() {
        try {
            segment.force();
            clock.forced();
        } catch (IOException e) {
            throw fail(e);
        }
    }

    /**
     * Begins a new segment with a snapshot of the state if the newest has its rows; takes as long as writing the
     * snapshot. Its place is after the effects of a batch, where the state is as before {@link #nextRow()}.
     *
     * @return whether a segment was begun
     * @throws IllegalStateException if rows wait for a commit
     * @throws JournalFailureException if the segment cannot be written; what is on disk stays sound
     */
    public boolean rollIfDue() {
        if (nextRow - segmentFirstRow < options.rowsPerSegment()) {
            return false;
        }
        roll();
        return true;
    }

    /** Begins a new segment now, unless the newest has no row yet; else as {@link #rollIfDue}. */
    public void roll() {
        requireSound();
        if (nextRow != committedRow) {
            throw new IllegalStateException(
                    "a segment ends between batches: nextRow=" + nextRow + ", committed before row=" + committedRow);
        }
        if (nextRow == segmentFirstRow) {
            return;
        }
        SegmentAppender old = segment;
        try {
            if (options.fsync().forces()) {
                old.force();
            }
            begin(nextRow);
            clock.forced();
            old.close();
            Retention.apply(folder, options.retain());
        } catch (IOException e) {
            throw fail(e);
        }
    }

    private void requireSound() {
        if (closed) {
            throw new IllegalStateException("a closed journal takes no row: folder=" + folder + ", nextRow=" + nextRow);
        }
        if (failure != null) {
            throw new JournalFailureException(segment.file(), segment.committed(), committedRow, failure.getCause());
        }
    }

    private JournalFailureException fail(IOException cause) {
        failure = new JournalFailureException(segment.file(), segment.committed(), committedRow, cause);
        batch.clear();
        nextRow = committedRow;
        try {
            segment.cutBack();
        } catch (IOException left) {
            // What is left was never acknowledged; recovery cuts it where it is torn, and applies what is whole.
            failure.addSuppressed(left);
        }
        return failure;
    }

    /** Lets go of the folder. Rows that were not committed are not in the journal. */
    @Override
    public void close() throws IOException {
        if (closed) {
            // The folder may be another writer's by now.
            return;
        }
        closed = true;
        try {
            if (failure == null) {
                settle();
            }
        } finally {
            letGo();
        }
    }

    private void settle() throws IOException {
        segment.cutBack();
        if (options.fsync().forces()) {
            segment.force();
        }
    }

    private void letGo() throws IOException {
        try {
            if (segment != null) {
                segment.close();
            }
        } finally {
            lock.close();
        }
    }
}
