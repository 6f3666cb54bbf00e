package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import java.util.List;
import java.util.Optional;

/** The surrogate where it answers; the reference engine outside its domain, and the answer says so. */
final class AutoEngine implements Engine {
    private final SurrogateEngine surrogate;
    private final Engine reference;

    AutoEngine(SurrogateEngine surrogate, Engine reference) {
        this.surrogate = surrogate;
        this.reference = reference;
    }

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        surrogate.requireMatch(document.instrument());
        Optional<String> outside = surrogate.outside(document.instrument());
        if (outside.isEmpty()) {
            return surrogate.answer(document);
        }
        Warning fallback = new Warning(
                WarningCode.W_FALLBACK, surrogate.column(document.instrument()), outside.get() + "; priced without it");
        return reference.price(document).with(surrogate.inDomain(false), List.of(fallback));
    }
}
