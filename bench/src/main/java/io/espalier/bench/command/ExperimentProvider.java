package io.espalier.bench.command;

import io.espalier.adapters.cli.CommandProvider;

/** Adds {@code experiment}. */
public final class ExperimentProvider implements CommandProvider {

    @Override
    public Object command() {
        return new ExperimentCommand();
    }
}
