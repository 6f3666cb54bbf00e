package io.espalier.bench.latency;

import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.QuotePublisher;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteStoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Stores in a temporary folder, which goes with them. */
final class MeasuredStores implements AutoCloseable {
    private final List<QuoteStore> stores = new ArrayList<>();
    private Path folder;

    /**
     * Makes a store of that kind for a book.
     *
     * @throws StoreUnavailableException if this machine, its JDK or its flags do not bear one
     */
    QuoteStore open(String kind, RiskBook book) throws StoreUnavailableException {
        try {
            folder = folder == null ? Files.createTempDirectory("espalier-latency") : folder;
            QuoteStore store = new QuoteStoreAddress(kind, folder.resolve(kind)).store(QuotePublisher.universe(book));
            stores.add(store);
            return store;
        } catch (IOException | RuntimeException | LinkageError e) {
            // Chronicle Map fails in its class initialisers where a flag or the compiler is missing.
            throw new StoreUnavailableException(e.toString(), e);
        }
    }

    @Override
    public void close() {
        try {
            for (QuoteStore store : stores) {
                store.close();
            }
            if (folder != null) {
                delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
