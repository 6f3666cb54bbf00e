package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code garch}. */
public final class GarchProvider implements CommandProvider {
    @Override
    public Object command() {
        return new GarchCommand();
    }
}
