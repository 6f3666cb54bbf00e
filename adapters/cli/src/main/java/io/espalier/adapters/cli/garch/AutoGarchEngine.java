package io.espalier.adapters.cli.garch;

import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import java.util.List;
import java.util.Optional;

/** The surrogate where it answers; the reference engine outside its domain, and the answer says so. */
record AutoGarchEngine(SurrogateGarchEngine surrogate, GarchEngine reference) implements GarchEngine {

    @Override
    public GarchAnswer price(GarchDocument document) {
        surrogate.requireMatch(document.instrument());
        Optional<SurrogateGarchEngine.Outside> outside = surrogate.outside(document.instrument());
        if (outside.isEmpty()) {
            return surrogate.answer(document);
        }
        Warning fallback = new Warning(
                WarningCode.W_FALLBACK, outside.get().column(), outside.get().why() + "; priced without it");
        return reference.price(document).with(surrogate.inDomain(false), List.of(fallback));
    }
}
