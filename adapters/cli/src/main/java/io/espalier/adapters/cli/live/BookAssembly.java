package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.BookPosition;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Introduces a book to its pricers: a surrogate where one was trained for the position, else the closed form, which also
 * answers where a surrogate's domain ends.
 */
public final class BookAssembly {
    private BookAssembly() {}

    /** The book with a pricer for every position, and gammas. */
    public static RiskBook assemble(BookDocument document, ModelCatalogue models) {
        return new RiskBook(
                document.names(),
                document.market().levels(),
                document.positions().stream()
                        .map(position -> position(position, models.find(position.instrument())))
                        .toList(),
                true);
    }

    private static Position position(BookPosition held, Optional<Surrogate> surrogate) {
        return surrogate.map(model -> served(held, model)).orElseGet(() -> closed(held, levelsOf(held.instrument())));
    }

    private static Position closed(BookPosition held, FactorLayout columns) {
        Pricer pricer = new AnalyticPricer(held.instrument(), columns);
        return Position.of(
                held.id(), held.quantity(), pricer, held.instrument().read(columns), underlyings(held, columns));
    }

    private static Position served(BookPosition held, Surrogate surrogate) {
        FactorLayout columns = surrogate.layout();
        Pricer pricer =
                new SurrogatePricer(surrogate, held.instrument().product().notional());
        return Position.of(
                        held.id(), held.quantity(), pricer, held.instrument().read(columns), underlyings(held, columns))
                .withFallback(new AnalyticPricer(held.instrument(), columns));
    }

    private static FactorLayout levelsOf(Instrument instrument) {
        return FactorLayout.levels(instrument.market().kind(), instrument.size());
    }

    /** The book's underlying of each level column. */
    private static int[] underlyings(BookPosition held, FactorLayout columns) {
        return Arrays.stream(columns.levels())
                .map(column -> held.underlyings()[columns.factor(column).i()])
                .toArray();
    }
}
