package io.espalier.risk.book;

import java.util.SplittableRandom;

/**
 * A position valued beside the book, at the book's prices, while nobody relies on it.
 *
 * <p>Numbers are those of one unit. Belongs to one thread, which must not be the book's unless the pricer is the book's alone; after
 * {@link #live()} was handed over it must not be used any more. Whatever a pricer throws is a failure here, not an exception.
 */
public final class ShadowPosition {
    private static final double NANOS_PER_YEAR = 365.0 * 86_400.0 * 1e9;

    private final RiskBook book;
    private final PricedPosition position;
    private String failure;

    /**
     * A position that stands at the opening prices and has not been valued.
     *
     * @throws IllegalArgumentException if an underlying is not in the book
     */
    public ShadowPosition(RiskBook book, Position definition) {
        for (int u : definition.underlyings()) {
            if (u < 0 || u >= book.size()) {
                throw new IllegalArgumentException("a position must lie on underlyings of the book: id="
                        + definition.id() + ", underlying=" + u + ", underlyings.size=" + book.size());
            }
        }
        this.book = book;
        position = new PricedPosition(definition, book.curvature(), book.rules().openingPrices());
    }

    /**
     * Values it at the prices and the clock of a set.
     *
     * @param askFallback whether the fallback may answer where the pricer does not
     * @return whether there are numbers; if not, {@link #failure()} says whether it failed or only has no answer there
     */
    public boolean tryValue(RiskSnapshot at, boolean askFallback) {
        for (int u : position.definition().underlyings()) {
            position.place(u, at.lastGood(u));
        }
        return tryValueWhereItStands(at, askFallback ? Asking.EVERYBODY : Asking.NOBODY);
    }

    /** The same at prices drawn from its pricer's domain, or the set's where that has no bounds. */
    public boolean tryValueSomewhere(RiskSnapshot at, SplittableRandom random) {
        for (int a = 0; a < position.size(); a++) {
            position.place(position.underlying(a), position.levelWithin(a, random.nextDouble(), at));
        }
        return tryValueWhereItStands(at, Asking.NOBODY);
    }

    /** The same at the prices at which another one stands, its fallback asked. */
    public boolean tryValueBeside(ShadowPosition other, RiskSnapshot at) {
        for (int a = 0; a < position.size(); a++) {
            position.place(other.position.underlying(a), other.position.level(a));
        }
        return tryValueWhereItStands(at, Asking.EVERYBODY);
    }

    private boolean tryValueWhereItStands(RiskSnapshot at, Asking asking) {
        failure = null;
        try {
            position.revalue((at.feedNanos() - book.asofNanos()) / NANOS_PER_YEAR, at.feedNanos(), asking);
            return position.isValued();
        } catch (Throwable thrown) {
            // Errors too, as in the book: that is what is to be found out here.
            failure = String.valueOf(thrown.getMessage());
            return false;
        }
    }

    /** What the last valuation threw; null where it threw nothing. */
    public String failure() {
        return failure;
    }

    /** Whether the position's own pricer gave the latest numbers. */
    public boolean isInDomain() {
        return position.isInDomain();
    }

    /** What one unit is worth. */
    public double value() {
        return position.unitValue();
    }

    /** Error of the value; 0 where exact, NaN where nobody knows. */
    public double error() {
        return position.error();
    }

    /** First derivative in the price of leg {@code a}; NaN where not given. */
    public double delta(int a) {
        return position.unitDelta(a);
    }

    /** Error of the delta; 0 where exact, NaN where nobody knows. */
    public double deltaError(int a) {
        return position.unitDeltaError(a);
    }

    /** Number of legs. */
    public int size() {
        return position.size();
    }

    /** The definition. */
    public Position definition() {
        return position.definition();
    }

    /** The position itself, for {@link LiveBook#replace}. */
    public LivePosition live() {
        return position;
    }
}
