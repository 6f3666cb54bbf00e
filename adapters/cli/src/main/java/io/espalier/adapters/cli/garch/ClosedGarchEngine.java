package io.espalier.adapters.cli.garch;

import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.GarchClosedForms;
import io.espalier.pricing.analytic.GarchGreeks;
import java.util.Map;
import java.util.Optional;

/** The closed form where there is one: Heston-Nandi, additive with alpha = 0, and any dynamics under which nothing moves. */
final class ClosedGarchEngine implements GarchEngine {

    @Override
    public GarchAnswer price(GarchDocument document) {
        GarchGreeks greeks = greeks(document.instrument())
                .orElseThrow(() -> InputException.of(
                        ErrorCode.E_ENGINE,
                        "engine",
                        "no closed form, or its integral does not converge: dynamics="
                                + document.instrument().market().dynamics().label() + ", alpha="
                                + document.instrument().market().alpha() + "; the engine mc answers"));
        return answer(document, greeks);
    }

    /** The numbers, if there is a closed form. */
    static Optional<GarchGreeks> greeks(GarchInstrument instrument) {
        return GarchClosedForms.of(instrument.market(), instrument.product());
    }

    /** The answer with these numbers. */
    static GarchAnswer answer(GarchDocument document, GarchGreeks greeks) {
        return new GarchAnswer(document, greeks, Optional.empty(), ValueSource.CLOSED, Map.of(), document.warnings())
                .finite();
    }
}
