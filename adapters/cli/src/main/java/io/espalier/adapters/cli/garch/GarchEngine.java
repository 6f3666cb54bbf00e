package io.espalier.adapters.cli.garch;

import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.problem.Problems;

/** One way to value an option under GARCH. */
interface GarchEngine {

    /** Reports why this engine values nothing at all, where that is so. */
    default void check(Problems problems) {}

    /**
     * Values the option.
     *
     * @throws io.espalier.adapters.files.problem.InputException if this engine has no answer for it
     */
    GarchAnswer price(GarchDocument document);
}
