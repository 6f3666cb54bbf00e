package io.espalier.adapters.cli.report;

import io.espalier.surrogate.workflow.Reference;
import java.util.Locale;

/** What people call the reference that a model is held against. */
public final class ReferenceText {
    private ReferenceText() {}

    /** The closed form, or a simulation and its size. */
    public static String of(Reference reference) {
        return reference.isExact()
                ? "the closed form"
                : String.format(Locale.ROOT, "a simulation of %,d antithetic paths a point", Reference.PATHS);
    }
}
