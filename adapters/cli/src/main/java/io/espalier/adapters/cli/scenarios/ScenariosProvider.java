package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code scenarios}. */
public final class ScenariosProvider implements CommandProvider {
    @Override
    public Object command() {
        return new ScenariosCommand();
    }
}
