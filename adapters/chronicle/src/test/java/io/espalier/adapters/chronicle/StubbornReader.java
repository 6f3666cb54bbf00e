package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.SampleQuotes;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ExternalMapQueryContext;

/** A process that has the map open and reads for ever: it holds the lock of readers, and does not look at the head. */
public final class StubbornReader {
    private StubbornReader() {}

    /** Arguments: not looked at, the file. */
    public static void main(String[] args) throws Exception {
        try (ChronicleMap<Integer, QuoteImage> map = QuoteMap.create(Path.of(args[1]), SampleQuotes.universe());
                ExternalMapQueryContext<Integer, QuoteImage, ?> context = map.queryContext(0)) {
            context.readLock().lock();
            System.out.println("READY and reading");
            System.in.read();
        }
    }
}
