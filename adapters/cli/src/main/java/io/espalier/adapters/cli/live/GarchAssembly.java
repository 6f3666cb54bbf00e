package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.BookPosition;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.ServedModel;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.GarchMatch;
import io.espalier.surrogate.serve.GarchSmilePricer;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.List;
import java.util.Optional;

/**
 * Introduces a position under GARCH to its pricers: a surrogate that has columns for what a close moves, h1 and the steps, and
 * elsewhere its reference, which is slow.
 */
final class GarchAssembly {
    private GarchAssembly() {}

    /** The position, served by a surrogate if there is one. */
    static Position position(
            BookPosition held, GarchInstrument instrument, Optional<Surrogate> surrogate, Fallbacks fallbacks) {
        return surrogate
                .map(model -> served(held, instrument, model, fallbacks))
                .orElseGet(() -> unserved(held, instrument, fallbacks))
                .rolling(instrument);
    }

    /** Its error is told with each of its answers, so none is told for all. */
    private static Position served(
            BookPosition held, GarchInstrument instrument, Surrogate surrogate, Fallbacks fallbacks) {
        Pricer pricer = pricer(surrogate, instrument);
        FactorLayout columns = pricer.layout();
        return Position.of(held.id(), held.quantity(), pricer, instrument.read(columns), held.underlyings())
                .ofModel(
                        new ServedModel(BookAssembly.number(surrogate.modelId()), Double.POSITIVE_INFINITY, Double.NaN))
                .withDeferredFallback(fallbacks.reference(held.id(), instrument, columns));
    }

    private static Pricer pricer(Surrogate surrogate, GarchInstrument instrument) {
        return GarchMatch.isSmile(surrogate)
                ? new GarchSmilePricer(surrogate, instrument.market().kind())
                : new SurrogatePricer(surrogate, instrument.product().notional());
    }

    private static Position unserved(BookPosition held, GarchInstrument instrument, Fallbacks fallbacks) {
        FactorLayout columns = new FactorLayout(List.of(
                FactorId.level(instrument.market().kind(), 0),
                FactorId.of(FactorId.Kind.FIRST_VARIANCE),
                FactorId.of(FactorId.Kind.EXPIRY)));
        Pricer reference = fallbacks.reference(held.id(), instrument, columns);
        return Position.deferred(held.id(), held.quantity(), reference, instrument.read(columns), held.underlyings());
    }

    /** Whether a surrogate was trained for this option, and goes on being so after a close. */
    static boolean serves(Surrogate surrogate, GarchInstrument instrument) {
        return GarchMatch.check(surrogate, instrument).isEmpty()
                && (GarchMatch.isSmile(surrogate)
                        || has(surrogate, FactorId.Kind.FIRST_VARIANCE) && has(surrogate, FactorId.Kind.EXPIRY));
    }

    private static boolean has(Surrogate surrogate, FactorId.Kind kind) {
        return surrogate.layout().columnOf(FactorId.of(kind)) >= 0;
    }
}
