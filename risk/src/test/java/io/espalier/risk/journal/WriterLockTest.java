package io.espalier.risk.journal;

import static io.espalier.risk.journal.RollingState.BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
    private static final JournalOptions OPTIONS = JournalOptions.defaults();

    @TempDir
    private Path folder;

    @Test
    void aSecondWriterIsRefusedAtOnceAlsoByAnotherPath() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createDirectory(folder.resolve("real"));
        try (Journal first = Journal.open(folder.resolve("real"), OPTIONS, BOOK, new RollingState())) {
            JournalException refused =
                    assertThrows(JournalException.class, () -> Journal.open(link, OPTIONS, BOOK, new RollingState()));

            assertEquals(JournalFault.E_JOURNAL_LOCKED, refused.fault());
            assertEquals(
                    "a journal has one writer at a time: folder="
                            + folder.resolve("real").toRealPath() + ", open in this process",
                    refused.getMessage());
            assertEquals(0, first.nextRow());
        }
        Journal.open(link, OPTIONS, BOOK, new RollingState()).close();
    }

    /** Were the second writer here let as far as the file, its leaving would drop the lock against other processes. */
    @Test
    @Timeout(60)
    void anotherProcessIsRefusedAlsoAfterASecondWriterHereWas() throws Exception {
        try (Journal first = Journal.open(folder, OPTIONS, BOOK, new RollingState())) {
            assertThrows(JournalException.class, () -> Journal.open(folder, OPTIONS, BOOK, new RollingState()));
            Process other = ChildJvm.start(JournalWriterMain.class, folder, 1_000_000, 0, FsyncPolicy.OS);
            try {
                assertEquals(0, other.getInputStream().readAllBytes().length);
                assertEquals(4, other.waitFor());
            } finally {
                other.destroyForcibly();
            }
            assertEquals(0, first.nextRow());
        }
    }

    @Test
    void aJournalThatIsRefusedLetsGoOfItsFolder() throws Exception {
        Journal.open(folder, OPTIONS, BOOK, new RollingState()).close();
        assertThrows(JournalException.class, () -> Journal.open(folder, OPTIONS, BOOK + 1, new RollingState()));

        Journal.open(folder, OPTIONS, BOOK, new RollingState()).close();
    }
}
