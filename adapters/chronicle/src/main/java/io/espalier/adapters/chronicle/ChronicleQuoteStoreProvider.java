package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteStoreProvider;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.QuoteView;
import java.io.IOException;
import java.nio.file.Path;

/** Offers the Chronicle Map. */
public final class ChronicleQuoteStoreProvider implements QuoteStoreProvider {
    @Override
    public String kind() {
        return "chronicle";
    }

    @Override
    public String magic() {
        return ChronicleQuoteStore.MAGIC;
    }

    @Override
    public QuoteStore store(Path file, QuoteUniverse universe) throws IOException {
        return ChronicleQuoteStore.open(file, universe);
    }

    @Override
    public QuoteView view(Path file) throws IOException {
        return ChronicleQuoteView.open(file);
    }
}
