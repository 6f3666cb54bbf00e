package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code serve}. */
public final class ServeProvider implements CommandProvider {
    @Override
    public Object command() {
        return new ServeCommand();
    }
}
