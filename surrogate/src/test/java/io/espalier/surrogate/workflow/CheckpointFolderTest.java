package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.train.Checkpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
    private static final Map<String, String> TRAINING = Map.of("spec_sha256", "ab12", "seed", "1");
    private static final byte[] STATE = {1, 2, 3, 4, 5};

    @TempDir
    private Path root;

    private final List<String> troubles = new ArrayList<>();

    private CheckpointFolder open(Map<String, String> training) throws IOException {
        return CheckpointFolder.open(root.resolve("kept"), training, troubles::add, Duration.ZERO);
    }

    private Path file() {
        return root.resolve("kept").resolve("stage-state.checkpoint");
    }

    @Test
    void whatOneProcessLeftTheNextOneFinds() throws IOException {
        try (CheckpointFolder first = open(TRAINING)) {
            assertTrue(first.load("state").isEmpty());
            first.under("stage").save("state", new byte[] {9});
            first.under("stage").save("state", STATE);
            assertFalse(first.isResumed());
        }
        try (CheckpointFolder second = open(TRAINING)) {
            assertArrayEquals(STATE, second.under("stage").load("state").orElseThrow());
            assertTrue(second.isResumed());
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void aTornOrDamagedOrForeignFileCountsAsNoneAndIsToldOf() throws IOException {
        try (CheckpointFolder folder = open(TRAINING)) {
            Checkpoints kept = folder.under("stage");
            kept.save("state", STATE);
            byte[] whole = Files.readAllBytes(file());
            for (int length = 0; length < whole.length; length++) {
                Files.write(file(), Arrays.copyOf(whole, length));
                assertTrue(kept.load("state").isEmpty(), "length=" + length);
            }
            for (int bit = 0; bit < whole.length * 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file(), flipped);
                assertTrue(kept.load("state").isEmpty(), "bit=" + bit);
            }
            Files.write(file(), whole);
            Files.copy(file(), file().resolveSibling("other-state.checkpoint"));
            assertTrue(folder.under("other").load("state").isEmpty());
            assertEquals(whole.length * 9 + 1, troubles.size());
            assertTrue(troubles.get(0).contains("stage-state.checkpoint"), troubles.get(0));
            assertArrayEquals(STATE, kept.load("state").orElseThrow());
        }
    }

    @Test
    void anotherTrainingIsRefusedWithBothNamed() throws IOException {
        open(TRAINING).close();

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> open(Map.of("spec_sha256", "ab12", "seed", "2")));

        assertTrue(e.getMessage().contains("there [seed=1, spec_sha256=ab12]"), e.getMessage());
        assertTrue(e.getMessage().contains("asked for [seed=2, spec_sha256=ab12]"), e.getMessage());
        open(TRAINING).close();
    }

    @Test
    void twoAtATimeAreOneTooMany() throws IOException {
        try (CheckpointFolder first = open(TRAINING)) {
            assertThrows(IllegalArgumentException.class, () -> open(TRAINING));
            first.save("state", STATE);
        }
        open(TRAINING).close();
    }

    @Test
    void draftsOfAKilledProcessAreRemovedAndAFullDiskStopsNoTraining() throws IOException {
        open(TRAINING).close();
        Path draft = Files.write(root.resolve("kept").resolve(".stage-state.checkpoint.1f.tmp"), STATE);
        try (CheckpointFolder folder = open(TRAINING)) {
            assertFalse(Files.exists(draft));
            Files.createDirectories(file().resolve("in the way"));
            folder.under("stage").save("state", STATE);
        }
        assertEquals(1, troubles.size(), troubles.toString());
    }

    @Test
    void statesAreLeftOnceInAWhile() throws IOException {
        try (CheckpointFolder folder =
                CheckpointFolder.open(root.resolve("kept"), TRAINING, troubles::add, Duration.ofHours(1))) {
            folder.save("state", STATE);
            folder.save("state", new byte[] {7});
            folder.save("other", new byte[] {7});
            assertArrayEquals(STATE, folder.load("state").orElseThrow());
            assertArrayEquals(new byte[] {7}, folder.load("other").orElseThrow());
        }
    }
}
