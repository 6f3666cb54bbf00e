package io.espalier.bench.command;

import io.espalier.adapters.cli.CommandProvider;

/** Adds {@code bench}. */
public final class BenchProvider implements CommandProvider {

    @Override
    public Object command() {
        return new BenchCommand();
    }
}
