package io.espalier.adapters.cli.garch;

import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;

/** An engine that was asked for and is not there: what else is wrong with a document is told with it. */
record RefusedGarchEngine(String why) implements GarchEngine {
    private static final String FIELD = "engine";

    @Override
    public void check(Problems problems) {
        problems.add(ErrorCode.E_ENGINE, FIELD, why);
    }

    @Override
    public GarchAnswer price(GarchDocument document) {
        throw InputException.of(ErrorCode.E_ENGINE, FIELD, why);
    }
}
