package io.espalier.risk.journal;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A process that journals the test feed as fast as it can until it is killed or fails. On standard output it says
 * {@link #REPLAYS} when it begins to replay, the next row once the journal is open and after each commit, and the
 * complement of the next row when the journal has failed.
 */
final class JournalWriterMain {
    static final long REPLAYS = Long.MAX_VALUE;

    /** Folder, rows per segment, bytes of padding in a snapshot, policy. */
    public static void main(String[] arguments) throws IOException {
        // Not buffered: what a killed process had acknowledged must have left it.
        DataOutputStream acknowledged = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        JournalOptions options = JournalOptions.defaults()
                .withRowsPerSegment(Long.parseLong(arguments[1]))
                .withRetain(KillTest.RETAIN)
                .withFsync(FsyncPolicy.valueOf(arguments[3]));
        RollingState state = new RollingState(Integer.parseInt(arguments[2]), () -> say(acknowledged, REPLAYS));
        try (Journal journal = Journal.open(Path.of(arguments[0]), options, RollingState.BOOK, state)) {
            say(acknowledged, journal.nextRow());
            journal(journal, state, acknowledged);
        } catch (JournalException refused) {
            System.exit(4);
        }
    }

    private static void journal(Journal journal, RollingState state, DataOutputStream acknowledged) {
        try {
            while (true) {
                long batchEnd = journal.nextRow() + 1 + journal.nextRow() % 13;
                for (long row = journal.nextRow(); row < batchEnd; row++) {
                    RollingState.append(journal, row, state.see(row));
                }
                journal.commit();
                say(acknowledged, journal.nextRow());
                journal.rollIfDue();
            }
        } catch (JournalFailureException full) {
            say(acknowledged, ~journal.nextRow());
        }
    }

    private static void say(DataOutputStream out, long what) {
        try {
            out.writeLong(what);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private JournalWriterMain() {}
}
