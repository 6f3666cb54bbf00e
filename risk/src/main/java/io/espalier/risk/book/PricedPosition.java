package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/** A position valued by a pricer of its own. */
final class PricedPosition extends LivePosition {
    private final Pricer pricer;
    private final Fallback fallback;
    private final int[] levels;
    private final int[] volColumns;
    private final int expiryColumn;
    private final double openingExpiry;
    private final double heldFor;
    private final double[] x;
    private final Valuation valuation;
    private final double largest;
    private final FallbackRecord record = new FallbackRecord();

    PricedPosition(Position position, boolean curvature, double[] prices) {
        super(position);
        pricer = position.pricer();
        fallback = position.fallback().orElse(null);
        FactorLayout layout = pricer.layout();
        levels = layout.levels();
        volColumns = Arrays.stream(levels)
                .map(column -> layout.columnOf(
                        FactorId.volatility(layout.factor(column).i())))
                .toArray();
        // What counts whole steps does not move within a day.
        expiryColumn = pricer.stepColumn() >= 0 ? -1 : layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        x = position.point().clone();
        openingExpiry = expiryColumn < 0 ? Double.NaN : x[expiryColumn];
        heldFor = position.heldYears();
        valuation = curvature ? Valuation.withCurvature(layout) : Valuation.of(layout);
        largest = largest();
        for (int a = 0; a < levels.length; a++) {
            x[levels[a]] = prices[underlying(a)];
        }
    }

    @Override
    void place(int u, double price) {
        for (int a = 0; a < levels.length; a++) {
            if (underlying(a) == u && x[levels[a]] != price) {
                x[levels[a]] = price;
                record.move();
            }
        }
    }

    @Override
    void revalue(double elapsedYears, long nanos, boolean atOnce) {
        if (expiryColumn >= 0) {
            x[expiryColumn] = Math.max(0.0, openingExpiry - elapsedYears);
        }
        boolean own = Math.abs(elapsedYears) <= heldFor && pricer.tryPrice(x, valuation);
        if (!own && fallback != null && fallback.deferred() && !atOnce) {
            defer(record.defer(expiry()));
            return;
        }
        boolean answered = own || fallback != null && askFallback();
        if (answered && !isFinite()) {
            throw notFinite();
        }
        if (answered) {
            record.answerAtOnce(own, expiry());
        }
        settle(own, answered, nanos);
    }

    private boolean askFallback() {
        // One valuation serves two pricers: what one of them does not give must not be left from the other.
        valuation.clear();
        return fallback.pricer().tryPrice(x, valuation);
    }

    @Override
    boolean ask(FallbackRequest request, long nanos) {
        final boolean asked = record.ask(expiry());
        if (asked) {
            request.fill(this, x, record.moves(), nanos);
        }
        return asked;
    }

    @Override
    FallbackOutcome accept(FallbackAnswer answer) {
        if (isInDomain() || record.isLate(answer.moves())) {
            return FallbackOutcome.DROPPED;
        }
        if (answer.isAnswered()) {
            valuation.copyFrom(answer.valuation());
        }
        if (!answer.isAnswered() || !isFinite()) {
            record.failLate();
            settle(false, false, answer.feedNanos());
            return FallbackOutcome.FAILED;
        }
        settleLate(record.answerLate(answer.moves()), answer.feedNanos());
        return FallbackOutcome.ANSWERED;
    }

    @Override
    boolean isFinite() {
        boolean bad = !(Math.abs(valuation.value()) <= largest);
        for (double derivative : valuation.gradient()) {
            bad |= Math.abs(derivative) > largest;
        }
        for (double second : valuation.curvature()) {
            bad |= Math.abs(second) > largest;
        }
        return !bad;
    }

    @Override
    public double unitValue() {
        return valuation.value();
    }

    @Override
    public double unitDelta(int a) {
        return valuation.gradient()[levels[a]];
    }

    @Override
    public double unitVega(int a) {
        return volColumns[a] < 0 ? Double.NaN : valuation.gradient()[volColumns[a]];
    }

    @Override
    public double unitGamma(int a, int b) {
        return valuation.curvature()[a * levels.length + b];
    }

    @Override
    public double unitByExpiry() {
        return expiryColumn < 0 ? Double.NaN : valuation.gradient()[expiryColumn];
    }

    @Override
    public ValueSource source() {
        return valuation.source();
    }

    @Override
    public double error() {
        return valuation.error();
    }

    @Override
    public double expiry() {
        return expiryColumn < 0 ? Double.NaN : x[expiryColumn];
    }

    @Override
    String standing() {
        return "x=" + Arrays.toString(x) + ", gradient=" + Arrays.toString(valuation.gradient());
    }
}
