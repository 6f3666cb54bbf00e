package io.espalier.risk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Removes the oldest segments. */
final class Retention {
    private Retention() {}

    /** Keeps the newest {@code retain}. Oldest first, so that a death in between leaves no gap. */
    static void apply(Path folder, int retain) throws IOException {
        if (retain == Integer.MAX_VALUE) {
            return;
        }
        List<Path> segments = SegmentFolder.segments(folder);
        for (Path old : segments.subList(0, Math.max(segments.size() - retain, 0))) {
            Files.deleteIfExists(old);
        }
    }
}
