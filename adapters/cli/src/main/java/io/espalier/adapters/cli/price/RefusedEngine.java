package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;

/** An engine that was asked for and is not there: what else is wrong with an instrument is told with it. */
record RefusedEngine(String why) implements Engine {
    private static final String FIELD = "engine";

    @Override
    public void check(Problems problems) {
        problems.add(ErrorCode.E_ENGINE, FIELD, why);
    }

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        throw InputException.of(ErrorCode.E_ENGINE, FIELD, why);
    }
}
