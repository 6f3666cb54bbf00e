package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code inspect}. */
public final class InspectProvider implements CommandProvider {
    @Override
    public Object command() {
        return new InspectCommand();
    }
}
