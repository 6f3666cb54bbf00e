package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;

/** One way to value an instrument. */
interface Engine {

    /**
     * Values the instrument.
     *
     * @throws io.espalier.adapters.files.problem.InputException if this engine has no answer for it
     */
    PriceAnswer price(InstrumentDocument document);
}
