package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.BookPosition;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.tick.TickRules;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.Arrays;
import java.util.Optional;

/** Introduces a book to its pricers: the closed form, or a surrogate where one was trained for the position and is wanted. */
public final class BookAssembly {
    /**
     * Share of T for which a surrogate without a column T is served although the clock moves on: of an option at the money
     * the value moves by half of that share, far below what any surrogate errs.
     */
    private static final double HELD_SHARE = 1e-5;

    private static final int HEX = 16;

    private BookAssembly() {}

    /** The book with a pricer for every position, and gammas. */
    public static RiskBook assemble(BookDocument document, ModelCatalogue models, BookEngine engine) {
        return new RiskBook(
                new TickRules(
                        document.names(),
                        document.market().levels(),
                        document.market().vols()),
                document.asofNanos(),
                document.positions().stream()
                        .map(position -> position(position, modelOf(position, models, engine)))
                        .toList(),
                true);
    }

    private static Optional<Surrogate> modelOf(BookPosition held, ModelCatalogue models, BookEngine engine) {
        return engine == BookEngine.SURROGATE ? models.find(held.instrument()) : Optional.empty();
    }

    /** A position served by a surrogate, or in closed form where there is none. */
    static Position position(BookPosition held, Optional<Surrogate> surrogate) {
        return surrogate
                .map(model -> served(held, model))
                .orElseGet(() -> Position.closed(held.id(), held.quantity(), held.instrument(), held.underlyings()));
    }

    /** A position served by a surrogate, and in closed form where that one does not answer. */
    public static Position served(BookPosition held, Surrogate surrogate) {
        FactorLayout columns = surrogate.layout();
        Pricer pricer =
                new SurrogatePricer(surrogate, held.instrument().product().notional());
        boolean movesWithTime = columns.columnOf(FactorId.of(FactorId.Kind.EXPIRY)) >= 0;
        double heldYears = movesWithTime
                ? Double.POSITIVE_INFINITY
                : HELD_SHARE * held.instrument().product().expiry();
        return Position.of(
                        held.id(), held.quantity(), pricer, held.instrument().read(columns), underlyings(held, columns))
                .ofModel(number(surrogate.modelId()), heldYears)
                .withFallback(new AnalyticPricer(held.instrument(), columns));
    }

    /** A model's id, 16 hexadecimal digits at most, as the number that quotes carry. */
    static long number(String modelId) {
        return Long.parseUnsignedLong(modelId.substring(0, Math.min(HEX, modelId.length())), HEX);
    }

    /** The book's underlying of each level column. */
    private static int[] underlyings(BookPosition held, FactorLayout columns) {
        return Arrays.stream(columns.levels())
                .map(column -> held.underlyings()[columns.factor(column).i()])
                .toArray();
    }
}
