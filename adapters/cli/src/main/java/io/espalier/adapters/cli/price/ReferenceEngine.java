package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;

/** The closed form where there is one, else simulation. */
record ReferenceEngine(Engine closed, Engine simulation) implements Engine {

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        return (ClosedEngine.answers(document.instrument()) ? closed : simulation).price(document);
    }
}
