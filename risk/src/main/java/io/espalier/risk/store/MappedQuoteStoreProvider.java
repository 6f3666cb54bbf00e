package io.espalier.risk.store;

import java.io.IOException;
import java.nio.file.Path;

/** Offers the mapped file. */
public final class MappedQuoteStoreProvider implements QuoteStoreProvider {
    @Override
    public String kind() {
        return "mapped";
    }

    @Override
    public String magic() {
        return MappedQuoteStore.MAGIC;
    }

    @Override
    public QuoteStore store(Path file, QuoteUniverse universe) throws IOException {
        return MappedQuoteStore.open(file, universe);
    }

    @Override
    public QuoteView view(Path file) throws IOException {
        return MappedQuoteView.open(file);
    }
}
