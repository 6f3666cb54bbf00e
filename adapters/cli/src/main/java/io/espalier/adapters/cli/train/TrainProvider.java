package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code train}. */
public final class TrainProvider implements CommandProvider {
    @Override
    public Object command() {
        return new TrainCommand();
    }
}
