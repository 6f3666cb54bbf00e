package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A position valued by a pricer of its own. */
final class PricedPosition extends LivePosition {
    private final Pricer pricer;
    private final Fallback fallback;
    private final int[] levels;
    private final int[] volColumns;
    private final int expiryColumn;
    private final double openingExpiry;
    private final double heldFor;
    private final double modelError;
    private final double[] x;
    private final Valuation valuation;
    private final double largest;
    private final FallbackRecord record = new FallbackRecord();
    private final RollingVariance variance;
    private final RiskTerms terms;
    /** The latest numbers of one unit, one for each term: what is not given is 0. */
    private final double[] numbers;
    /** The columns of the gradient that count, and the term of each. */
    private final int[] columns;

    private final int[] columnTerms;
    /** Where the gammas of legs a <= b, the last of the terms, stand in the Hessian. */
    private final int[] gammaCells;

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
        heldFor = position.model().map(ServedModel::heldYears).orElse(Double.POSITIVE_INFINITY);
        modelError = position.model().map(ServedModel::errorBound).orElse(Double.NaN);
        variance = position.variance()
                .map(instrument -> new RollingVariance(instrument, layout))
                .orElse(null);
        valuation = curvature ? Valuation.withCurvature(layout) : Valuation.of(layout);
        largest = largest();
        terms = describe(curvature);
        numbers = new double[terms.size()];
        columnTerms = IntStream.range(RiskTerms.THETA, RiskTerms.size(levels.length, false))
                .filter(term -> column(term) >= 0)
                .toArray();
        columns = IntStream.of(columnTerms).map(this::column).toArray();
        gammaCells = gammaCells(curvature);
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
    boolean closeDay() {
        if (variance == null) {
            return false;
        }
        variance.close(x);
        record.move();
        return true;
    }

    /** The price at which leg {@code a} stands. */
    double level(int a) {
        return x[levels[a]];
    }

    /** The price of leg {@code a} that lies a share of the way through the pricer's domain; the set's where that has no bounds. */
    double levelWithin(int a, double share, RiskSnapshot at) {
        final double low = pricer.domain().low()[levels[a]];
        final double width = pricer.domain().high()[levels[a]] - low;
        return width <= Double.MAX_VALUE ? low + share * width : at.lastGood(underlying(a));
    }

    @Override
    void revalue(double elapsedYears, long nanos, Asking asking) {
        if (expiryColumn >= 0) {
            x[expiryColumn] = Math.max(0.0, openingExpiry - elapsedYears);
        }
        boolean own = Math.abs(elapsedYears) <= heldFor && pricer.tryPrice(x, valuation);
        if (!own && fallback != null && fallback.deferred() && asking == Asking.THE_QUICK) {
            defer(record.defer(expiry()));
            return;
        }
        boolean answered = own || fallback != null && asking.asks(fallback) && askFallback();
        if (answered && !takeNumbers()) {
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
        if (!answer.isAnswered() || !takeNumbers()) {
            record.failLate();
            settle(false, false, answer.feedNanos());
            return FallbackOutcome.FAILED;
        }
        settleLate(record.answerLate(answer.moves()), answer.feedNanos());
        return FallbackOutcome.ANSWERED;
    }

    private RiskTerms describe(boolean curvature) {
        final double quantity = definition().quantity();
        final int n = levels.length;
        final RiskTerms described = new RiskTerms(definition().underlyings(), curvature);
        for (int term = 0; term < described.size(); term++) {
            described.set(term, term == RiskTerms.THETA ? -quantity : quantity, term);
        }
        for (int a = 0; curvature && a < n; a++) {
            for (int b = a; b < n; b++) {
                described.setGamma(a, b, quantity, RiskTerms.gamma(a, b, n));
            }
        }
        return described;
    }

    /** The column of the gradient behind a term; below 0 where there is none. */
    private int column(int term) {
        final int n = levels.length;
        if (term == RiskTerms.THETA) {
            return expiryColumn;
        }
        return term < RiskTerms.vega(0, n)
                ? levels[term - RiskTerms.delta(0)]
                : volColumns[term - RiskTerms.vega(0, n)];
    }

    /** The Hessian is symmetric but for rounding: of a pair of underlyings the half with the first before the second is read. */
    private int[] gammaCells(boolean curvature) {
        final int n = levels.length;
        return IntStream.range(0, curvature ? n : 0)
                .flatMap(a -> IntStream.range(a, n).map(b -> underlying(a) <= underlying(b) ? a * n + b : b * n + a))
                .toArray();
    }

    @Override
    RiskTerms terms() {
        return terms;
    }

    @Override
    void writeNumbers(double[] to, int from) {
        System.arraycopy(numbers, 0, to, from, numbers.length);
    }

    /** Takes over what the pricer has answered; whether every number that counts is finite, the quantity included. */
    private boolean takeNumbers() {
        final double[] gradient = valuation.gradient();
        final double[] curvature = valuation.curvature();
        boolean bad = !(Math.abs(valuation.value()) <= largest);
        numbers[RiskTerms.VALUE] = valuation.value();
        for (int k = 0; k < columns.length; k++) {
            final double slope = gradient[columns[k]];
            bad |= Math.abs(slope) > largest;
            numbers[columnTerms[k]] = given(slope);
        }
        for (int k = 0, next = numbers.length - gammaCells.length; k < gammaCells.length; k++, next++) {
            final double second = curvature[gammaCells[k]];
            bad |= Math.abs(second) > largest;
            numbers[next] = given(second);
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
    double unitDeltaError(int a) {
        return valuation.gradientError()[levels[a]];
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
        return isInDomain() && !Double.isNaN(modelError) ? modelError : valuation.error();
    }

    @Override
    public double expiry() {
        return expiryColumn < 0 ? Double.NaN : x[expiryColumn];
    }

    @Override
    public double edgeDistance() {
        final double[] low = pricer.domain().low();
        final double[] high = pricer.domain().high();
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < x.length; j++) {
            final double width = high[j] - low[j];
            if (width > 0.0 && width <= Double.MAX_VALUE) {
                least = Math.min(least, Math.min(x[j] - low[j], high[j] - x[j]) / width);
            }
        }
        return least;
    }

    @Override
    String standing() {
        return "x=" + Arrays.toString(x) + ", gradient=" + Arrays.toString(valuation.gradient());
    }
}
