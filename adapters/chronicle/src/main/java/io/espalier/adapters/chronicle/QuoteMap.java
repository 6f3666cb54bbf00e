package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteSlot;
import io.espalier.risk.store.QuoteStoreException;
import io.espalier.risk.store.QuoteStoreFault;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.StoreFiles;
import io.espalier.risk.store.StoreHead;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
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

    /** The key of each slot, boxed once. */
    static Integer[] keys(QuoteUniverse universe) {
        return IntStream.range(0, universe.size()).boxed().toArray(Integer[]::new);
    }

    /** Makes the map that belongs to a head to come; empty. */
    static ChronicleMap<Integer, QuoteImage> create(Path head, QuoteUniverse universe) throws IOException {
        return opened(file(head).toFile(), file -> builder(universe).createPersistedTo(file));
    }

    /** Opens the map of a head whose last writer closed, or lives. */
    static ChronicleMap<Integer, QuoteImage> attach(Path path, StoreHead head) throws IOException {
        return opened(whole(path, head), file -> builder(head.universe()).createPersistedTo(file));
    }

    /** Opens after a writer died, when readers have left; entries that it died in are removed. */
    static ChronicleMap<Integer, QuoteImage> recover(Path path, StoreHead head) throws IOException {
        File map = whole(path, head);
        AttachedReaders.awaitNone(map.toPath());
        return opened(map, file -> builder(head.universe()).recoverPersistedTo(file, false, corruption -> {}));
    }

    private static File whole(Path path, StoreHead head) throws IOException {
        head.requireBeside(file(path));
        return file(path).toFile();
    }

    private static ChronicleMap<Integer, QuoteImage> opened(File file, Opening opening) throws IOException {
        try {
            return opening.of(file);
        } catch (IOException | RuntimeException e) {
            throw new QuoteStoreException(
                    QuoteStoreFault.CORRUPT,
                    "a map must be one that Chronicle can open: file=" + file + ", "
                            + e.toString().lines().findFirst().orElse(""));
        } catch (LinkageError e) {
            throw new QuoteStoreException(
                    QuoteStoreFault.UNSUPPORTED,
                    "a store in a Chronicle Map needs a full JDK and the flags of adapters/chronicle/launcher: java="
                            + Runtime.version() + ", "
                            + e.toString().lines().findFirst().orElse(""));
        }
    }

    private interface Opening {
        ChronicleMap<Integer, QuoteImage> of(File file) throws IOException;
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
