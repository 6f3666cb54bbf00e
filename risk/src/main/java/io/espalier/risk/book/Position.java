package io.espalier.risk.book;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.BasketSheet;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quantity of one instrument, and how the book's underlyings feed its pricer.
 *
 * <p>Shapes: {@code point} has one entry per column of the pricer's layout; {@code underlyings} one per LEVEL column of
 * it, ascending: the index of that level in the book. Level columns of the point are overwritten by the book's prices, a column
 * T falls with the book's clock, all other columns (volatility, rate, ...) stay as given. The fallback answers where the
 * pricer's domain ends; it must have the same layout. Pricers keep scratch space: positions of one book may share one, books
 * may not. Arrays are not copied: do not write them.
 *
 * @param model what was trained and answers as {@code pricer}; empty where that is no trained model
 * @param variance the instrument whose variance rolls forward at each close; its h1 and T are columns of the point
 * @param basket the instrument, where a book may value it by closed form together with others instead of by the pricer
 */
public record Position(
        String id,
        double quantity,
        Pricer pricer,
        double[] point,
        int[] underlyings,
        Optional<Fallback> fallback,
        Optional<ServedModel> model,
        Optional<GarchInstrument> variance,
        Optional<Instrument> basket) {

    /** @throws IllegalArgumentException if a shape is wrong, a number is not finite, or the fallback's layout differs */
    public Position {
        if (!Double.isFinite(quantity)) {
            throw new IllegalArgumentException("a quantity must be finite: id=" + id + ", quantity=" + quantity);
        }
        if (point.length != pricer.layout().size()) {
            throw new IllegalArgumentException(
                    "point must have one entry per column of the pricer: id=" + id + ", point.length=" + point.length
                            + ", layout.size=" + pricer.layout().size() + " " + pricer.layout());
        }
        if (underlyings.length != pricer.layout().levels().length) {
            throw new IllegalArgumentException("underlyings must have one entry per level column: id=" + id
                    + ", underlyings.length=" + underlyings.length + ", levels="
                    + pricer.layout().levels().length + " " + pricer.layout());
        }
        if (fallback.isPresent() && !fallback.get().pricer().layout().equals(pricer.layout())) {
            throw new IllegalArgumentException("a fallback must have the layout of its pricer: id=" + id + ", pricer="
                    + pricer.layout() + ", fallback=" + fallback.get().pricer().layout());
        }
        if (variance.isPresent()
                && !(hasColumn(pricer, FactorId.Kind.FIRST_VARIANCE) && hasColumn(pricer, FactorId.Kind.EXPIRY))) {
            throw new IllegalArgumentException("a variance that rolls forward must have columns for it and for T: id="
                    + id + ", columns=" + pricer.layout());
        }
    }

    private static boolean hasColumn(Pricer pricer, FactorId.Kind kind) {
        return pricer.layout().columnOf(FactorId.of(kind)) >= 0;
    }

    /** A position without a fallback, of a pricer for any time. */
    public static Position of(String id, double quantity, Pricer pricer, double[] point, int... underlyings) {
        return new Position(
                id,
                quantity,
                pricer,
                point,
                underlyings,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A position that one slow pricer values, on another thread. */
    public static Position deferred(String id, double quantity, Pricer slow, double[] point, int... underlyings) {
        return of(id, quantity, new NoPricer(slow), point, underlyings).withDeferredFallback(slow);
    }

    /**
     * A position in closed form, with every Greek that a book adds up: to levels, volatilities and T.
     *
     * @param underlyings the book's index of each of the instrument's underlyings
     * @throws IllegalArgumentException if the instrument has no closed form
     */
    public static Position closed(String id, double quantity, Instrument instrument, int... underlyings) {
        List<FactorId> columns =
                new ArrayList<>(FactorLayout.levels(instrument.market().kind(), instrument.size())
                        .factors());
        for (int i = 0; i < instrument.size(); i++) {
            columns.add(FactorId.volatility(i));
        }
        columns.add(FactorId.of(FactorId.Kind.EXPIRY));
        FactorLayout layout = new FactorLayout(columns);
        return new Position(
                id,
                quantity,
                new AnalyticPricer(instrument, layout),
                instrument.read(layout),
                underlyings,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(instrument).filter(BasketSheet::takes));
    }

    /** The same position, answered at once by {@code other} where its own pricer's domain ends. */
    public Position withFallback(Pricer other) {
        return with(new Fallback(other, false));
    }

    /** The same position, answered by {@code other} where its own pricer's domain ends, on another thread since it is slow. */
    public Position withDeferredFallback(Pricer other) {
        return with(new Fallback(other, true));
    }

    private Position with(Fallback other) {
        return new Position(id, quantity, pricer, point, underlyings, Optional.of(other), model, variance, basket);
    }

    /** The same position of a trained model. */
    public Position ofModel(ServedModel served) {
        return new Position(id, quantity, pricer, point, underlyings, fallback, Optional.of(served), variance, basket);
    }

    /** The same position, whose variance follows that instrument's at each close, and whose T counts its steps. */
    public Position rolling(GarchInstrument instrument) {
        return new Position(id, quantity, pricer, point, underlyings, fallback, model, Optional.of(instrument), basket);
    }

    /** Which model answers; 0 where it is none. */
    public long modelId() {
        return model.map(ServedModel::id).orElse(0L);
    }
}
