package io.espalier.risk.journal;

import static io.espalier.risk.journal.RollingState.BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A writer at full speed, killed at moments it cannot know of, again and again in the same folder. */
class KillTest {
    static final int RETAIN = 3;

    private static final int PADDING = 200_000;
    private static final int ROWS_PER_SEGMENT = 200;
    private static final long NEVER = 1_000_000_000;

    /** Where a death struck, as what it left on disk tells. */
    private enum Moment {
        REPLAY,
        SNAPSHOT,
        ROLL,
        ROWS
    }

    @TempDir
    private Path folder;

    @TempDir
    private Path copy;

    private final RollingState oracle = new RollingState();
    private final Map<Moment, Integer> moments = new EnumMap<>(Moment.class);

    @Test
    @Timeout(60)
    void whatWasAcknowledgedOutlivesTheProcess() throws Exception {
        kill(3, ROWS_PER_SEGMENT, new SplittableRandom(7));
    }

    @Test
    @Timeout(180)
    @Tag("training")
    void whatWasAcknowledgedOutlivesTwoHundredDeathsInEveryPhase() throws Exception {
        SplittableRandom random = new SplittableRandom(20);
        kill(160, ROWS_PER_SEGMENT, random);
        // Long replays, to die in.
        kill(40, NEVER, random);

        for (Moment moment : Moment.values()) {
            assertTrue(moments.getOrDefault(moment, 0) >= 5, moments.toString());
        }
    }

    private void kill(int times, long rowsPerSegment, SplittableRandom random) throws Exception {
        for (int i = 0; i < times; i++) {
            Process child = ChildJvm.start(JournalWriterMain.class, folder, rowsPerSegment, PADDING, FsyncPolicy.OS);
            Acknowledged acknowledged = Acknowledged.by(child);
            boolean inReplay = rowsPerSegment == NEVER && i % 3 != 0;
            acknowledged.await(inReplay ? 1 : 3);
            pause(random.nextLong(inReplay ? 20_000_000 : 60_000_000));
            child.destroyForcibly().waitFor();
            moments.merge(moment(acknowledged.nextRow()), 1, Integer::sum);
            recover(acknowledged.nextRow());
        }
    }

    private static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private Moment moment(long acknowledged) throws IOException {
        if (acknowledged == 0) {
            return Moment.REPLAY;
        }
        if (!SegmentFolder.drafts(folder).isEmpty()) {
            return Moment.SNAPSHOT;
        }
        List<Path> segments = SegmentFolder.segments(folder);
        Path newest = segments.get(segments.size() - 1);
        boolean empty = Files.size(newest) == SegmentHeader.BYTES + RollingState.SIZE + PADDING;
        return empty || segments.size() > RETAIN ? Moment.ROLL : Moment.ROWS;
    }

    /** From a copy, so that the next child finds the folder as the last one left it. */
    private void recover(long acknowledged) throws IOException, JournalException {
        Folders.read(folder).restore(copy);
        RollingState state = new RollingState(PADDING, () -> {});
        try (Journal journal = Journal.open(copy, JournalOptions.defaults(), BOOK, state)) {
            assertTrue(journal.nextRow() >= acknowledged, journal.nextRow() + " of " + acknowledged);
            while (oracle.rows() < journal.nextRow()) {
                oracle.see(oracle.rows());
            }
            assertEquals(oracle, state);
        }
    }
}
