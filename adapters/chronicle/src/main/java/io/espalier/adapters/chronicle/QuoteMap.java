package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteSlot;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;

/**
 * The Chronicle Map of a universe: slot number to image, of a fixed size that fits every slot exactly once.
 *
 * <p>One segment, so that the room needed does not depend on how keys fall; chunks of a size at which the largest image
 * takes no more than {@value #MOST_CHUNKS} of them, as Chronicle demands.
 */
final class QuoteMap {
    private static final int MOST_CHUNKS = 48;
    private static final int LEAST_CHUNK_BYTES = 64;
    /** Key, its and the value's length, checksum: 4 + 1 + up to 5 + 4 bytes, rounded up. */
    private static final int ENTRY_OVERHEAD = 32;

    static {
        // Chronicle reads these as its classes are made: no telemetry even where somebody adds its jar, and a lock that
        // a dead process holds is given up after 1 s, not 60.
        setUnlessSet("chronicle.analytics.disable", "true");
        setUnlessSet("net.openhft.chronicle.map.lockTimeoutSeconds", "1");
    }

    private QuoteMap() {}

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** The file of the map that belongs to a head. */
    static Path file(Path head) {
        return StoreFiles.beside(head, ".chronicle");
    }

    static ChronicleMap<Integer, QuoteImage> open(Path head, QuoteUniverse universe) throws IOException {
        return builder(universe).createPersistedTo(file(head).toFile());
    }

    /** Opens after a writer died; entries that it died in are removed. */
    static ChronicleMap<Integer, QuoteImage> recover(Path head, QuoteUniverse universe) throws IOException {
        return builder(universe).recoverPersistedTo(file(head).toFile(), false, corruption -> {});
    }

    private static ChronicleMapBuilder<Integer, QuoteImage> builder(QuoteUniverse universe) {
        int largest = universe.slots().stream()
                .mapToInt(slot -> entryBytes(slot))
                .max()
                .orElseThrow();
        int chunk = Math.max(LEAST_CHUNK_BYTES, (largest / MOST_CHUNKS / Long.BYTES + 1) * Long.BYTES);
        long chunks = universe.slots().stream()
                .mapToLong(slot -> entryBytes(slot) / chunk + 1)
                .sum();
        return ChronicleMapBuilder.of(Integer.class, QuoteImage.class)
                .name("quotes")
                .valueMarshallers(ImageMarshaller.INSTANCE, ImageMarshaller.INSTANCE)
                .putReturnsNull(true)
                .checksumEntries(true)
                .actualSegments(1)
                .entriesPerSegment(universe.size())
                .entries(universe.size())
                .actualChunkSize(chunk)
                .actualChunksPerSegmentTier(chunks)
                .sparseFile(true); // its preallocation needs a native library; every entry is put at once instead
    }

    private static int entryBytes(QuoteSlot slot) {
        return Math.addExact(Math.multiplyExact(slot.words(), Long.BYTES), ENTRY_OVERHEAD);
    }
}
