package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.BookPosition;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.ServedModel;
import io.espalier.risk.tick.TickRules;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.Arrays;
import java.util.Locale;
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

    /** The book with a pricer for every position, and gammas; where a surrogate does not answer the closed form does. */
    public static RiskBook assemble(BookDocument document, ModelCatalogue models, BookEngine engine) {
        return assemble(document, models, engine, Fallbacks.closed());
    }

    /** The book with a pricer for every position, and gammas. */
    static RiskBook assemble(BookDocument document, ModelCatalogue models, BookEngine engine, Fallbacks fallbacks) {
        return new RiskBook(
                new TickRules(
                        document.names(),
                        document.market().levels(),
                        document.market().vols(),
                        document.asofNanos()),
                document.asofNanos(),
                document.positions().stream()
                        .map(position -> position(position, modelOf(position, models, engine), fallbacks))
                        .toList(),
                true);
    }

    private static Optional<Surrogate> modelOf(BookPosition held, ModelCatalogue models, BookEngine engine) {
        boolean wanted = engine == BookEngine.SURROGATE
                || engine == BookEngine.AUTO && held.garch().isPresent();
        return wanted ? models.find(held) : Optional.empty();
    }

    /** A position served by a surrogate, or where there is none in closed form; under GARCH by its reference. */
    static Position position(BookPosition held, Optional<Surrogate> surrogate, Fallbacks fallbacks) {
        if (held.garch().isPresent()) {
            return GarchAssembly.position(held, held.garch().get(), surrogate, fallbacks);
        }
        return surrogate
                .map(model -> served(held, model, fallbacks))
                .orElseGet(() -> Position.closed(held.id(), held.quantity(), held.instrument(), held.underlyings()));
    }

    /** A position served by a surrogate, and in closed form where that one does not answer. */
    public static Position served(BookPosition held, Surrogate surrogate) {
        return served(held, surrogate, Fallbacks.closed());
    }

    /** A position served by a surrogate, and by its fallback where that one does not answer. */
    static Position served(BookPosition held, Surrogate surrogate, Fallbacks fallbacks) {
        return served(held, surrogate, new SurrogatePricer(surrogate), fallbacks);
    }

    /** The same by a pricer that shares its code with {@code another} of that surrogate. */
    static Position served(BookPosition held, Surrogate surrogate, SurrogatePricer another, Fallbacks fallbacks) {
        if (held.garch().isPresent()) {
            // A smile's pricer has code of its own.
            return position(held, Optional.of(surrogate), fallbacks);
        }
        FactorLayout columns = surrogate.layout();
        double notional = held.instrument().product().notional();
        Position served = Position.of(
                        held.id(),
                        held.quantity(),
                        another.withNotional(notional),
                        held.instrument().read(columns),
                        underlyings(held, columns))
                .ofModel(model(surrogate, notional));
        return fallbacks.with(served, held.instrument());
    }

    /** What a book has to know of a surrogate that serves an instrument of that notional. */
    public static ServedModel model(Surrogate surrogate, double notional) {
        boolean movesWithTime = surrogate.layout().columnOf(FactorId.of(FactorId.Kind.EXPIRY)) >= 0;
        double held = movesWithTime
                ? Double.POSITIVE_INFINITY
                : HELD_SHARE * surrogate.normal().product().expiry();
        double error = surrogate
                .certificate()
                .provedError()
                .orElse(surrogate.certificate().rmse());
        double scale = Math.abs(notional / surrogate.normal().product().notional());
        return new ServedModel(number(surrogate.modelId()), held, scale * error);
    }

    /** A model's id, 16 hexadecimal digits at most, as the number that quotes carry. */
    static long number(String modelId) {
        return Long.parseUnsignedLong(modelId.substring(0, Math.min(HEX, modelId.length())), HEX);
    }

    /** The id of that number: {@link Surrogate#modelId()} has twelve digits, zeros in front among them. */
    static String modelId(long number) {
        return String.format(Locale.ROOT, "%012x", number);
    }

    /** The book's underlying of each level column. */
    private static int[] underlyings(BookPosition held, FactorLayout columns) {
        return Arrays.stream(columns.levels())
                .map(column -> held.underlyings()[columns.factor(column).i()])
                .toArray();
    }
}
