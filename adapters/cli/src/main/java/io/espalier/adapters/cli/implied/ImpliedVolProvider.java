package io.espalier.adapters.cli.implied;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code implied-vol}. */
public final class ImpliedVolProvider implements CommandProvider {
    @Override
    public Object command() {
        return new ImpliedVolCommand();
    }
}
