package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code replay}. */
public final class ReplayProvider implements CommandProvider {
    @Override
    public Object command() {
        return new ReplayCommand();
    }
}
