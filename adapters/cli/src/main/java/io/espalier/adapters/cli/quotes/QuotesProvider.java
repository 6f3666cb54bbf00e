package io.espalier.adapters.cli.quotes;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code quotes}. */
public final class QuotesProvider implements CommandProvider {
    @Override
    public Object command() {
        return new QuotesCommand();
    }
}
