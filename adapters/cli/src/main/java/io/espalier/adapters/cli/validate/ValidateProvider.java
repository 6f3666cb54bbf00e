package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code validate}. */
public final class ValidateProvider implements CommandProvider {
    @Override
    public Object command() {
        return new ValidateCommand();
    }
}
