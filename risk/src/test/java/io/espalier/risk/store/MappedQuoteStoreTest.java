package io.espalier.risk.store;

class MappedQuoteStoreTest extends QuoteStoreContract {
    @Override
    protected QuoteStoreProvider provider() {
        return new MappedQuoteStoreProvider();
    }
}
