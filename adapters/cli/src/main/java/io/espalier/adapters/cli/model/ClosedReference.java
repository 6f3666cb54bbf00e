package io.espalier.adapters.cli.model;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.analytic.ClosedForms;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.surrogate.artefact.Surrogate;

/** The closed form beside a surrogate: what it is compared with, and what answers outside its box. */
final class ClosedReference {
    private ClosedReference() {}

    /** @throws InputException if the product has none in its market */
    static Pricer of(Surrogate surrogate) {
        var instrument = surrogate.instrument();
        if (ClosedForms.of(instrument.market(), instrument.product()).isEmpty()) {
            throw InputException.of(
                    ErrorCode.E_ENGINE,
                    "model",
                    "the model's product has no closed form to turn to: type="
                            + instrument.product().label() + ", levels="
                            + instrument.market().kind() + ", underlyings=" + instrument.size());
        }
        return new AnalyticPricer(instrument, surrogate.layout());
    }
}
