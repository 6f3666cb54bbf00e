package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.Problems;

/** One way to value an instrument. */
interface Engine {

    /** Reports why this engine values nothing at all, where that is so. */
    default void check(Problems problems) {}

    /**
     * Values the instrument.
     *
     * @throws io.espalier.adapters.files.problem.InputException if this engine has no answer for it
     */
    PriceAnswer price(InstrumentDocument document);
}
