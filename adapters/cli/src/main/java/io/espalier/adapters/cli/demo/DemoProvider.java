package io.espalier.adapters.cli.demo;

import io.espalier.adapters.cli.CommandProvider;

/** Offers {@code demo}. */
public final class DemoProvider implements CommandProvider {
    @Override
    public Object command() {
        return new DemoCommand();
    }
}
