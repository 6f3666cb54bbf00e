package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.SampleQuotes;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ExternalMapQueryContext;

/** A writer that puts every slot once, then holds the map's write lock until it is killed. */
public final class LockHolder {
    private LockHolder() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        QuoteUniverse universe = SampleQuotes.universe();
        QuoteStore store = ChronicleQuoteStore.open(file, universe);
        for (int slot = 0; slot < universe.size(); slot++) {
            QuoteImage image = universe.image(slot);
            SampleQuotes.fill(image, 1 + slot);
            store.put(slot, image);
        }
        Thread heart = new Thread(() -> beat(store), "heart");
        heart.setDaemon(true);
        heart.start();
        ChronicleMap<Integer, QuoteImage> map = QuoteMap.create(file, universe);
        System.out.println("READY and attached");
        System.in.read(); // until the reader has read
        try (ExternalMapQueryContext<Integer, QuoteImage, ?> context = map.queryContext(1)) {
            context.writeLock().lock();
            System.out.println("READY and holding");
            System.in.read();
        }
    }

    private static void beat(QuoteStore store) {
        while (true) {
            store.beat(System.currentTimeMillis() * 1_000_000L);
            LockSupport.parkNanos(20_000_000L);
        }
    }
}
