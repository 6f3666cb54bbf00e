package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code price}. */
public final class PriceProvider implements CommandProvider {
    @Override
    public Object command() {
        return new PriceCommand();
    }
}
