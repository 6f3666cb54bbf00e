package io.espalier.adapters.cli.report;

import io.espalier.surrogate.workflow.Reference;
import java.util.Locale;

/** What people call the reference that a model is held against. */
public final class ReferenceText {
    private ReferenceText() {}

    /** The closed form, or a simulation and its size. */
    public static String of(Reference reference) {
        if (reference.isExact()) {
            return "the closed form";
        }
        String kind = reference.isConditional() ? "conditional antithetic paths with control" : "antithetic paths";
        return String.format(Locale.ROOT, "a simulation of %,d %s a point", reference.paths(), kind);
    }
}
