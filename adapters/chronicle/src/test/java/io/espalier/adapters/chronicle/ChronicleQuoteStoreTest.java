package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteStoreContract;
import io.espalier.risk.store.QuoteStoreProvider;

class ChronicleQuoteStoreTest extends QuoteStoreContract {
    @Override
    protected QuoteStoreProvider provider() {
        return new ChronicleQuoteStoreProvider();
    }
}
