package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code evaluate}. */
public final class EvaluateProvider implements CommandProvider {
    @Override
    public Object command() {
        return new EvaluateCommand();
    }
}
