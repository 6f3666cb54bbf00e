package io.espalier.risk.book;

import io.espalier.pricing.ValueSource;

/**
 * One position at work: where it stands, and its latest numbers, which the totals and readers may not have yet.
 *
 * <p>Numbers include the quantity; a Greek that was not given is 0. All of it belongs to the thread that writes the book.
 */
public abstract class LivePosition {
    private final Position position;
    private final double quantity;
    private final long modelId;
    private boolean inDomain;
    private boolean valued;
    private boolean failed;
    private boolean taken;
    private boolean provisional;
    private long valuedNanos;

    LivePosition(Position position) {
        this.position = position;
        // Read at each tick: at hand here, a line of the cache away there.
        quantity = position.quantity();
        modelId = position.modelId();
    }

    /** Puts a price into every level that underlying {@code u} feeds. */
    abstract void place(int u, double price);

    /**
     * Values the position where it stands.
     *
     * @param elapsedYears since the book's times to expiry held
     * @param nanos the feed time of that
     * @param asking which fallbacks may answer
     * @throws ArithmeticException if a pricer that answers gives a number that is not finite
     */
    abstract void revalue(double elapsedYears, long nanos, Asking asking);

    /** The day is over at the prices where it stands; whether that moves anything but the clock. */
    boolean closeDay() {
        return false;
    }

    /** Writes down where the position stands, if a slow fallback has to answer; whether it has. */
    boolean ask(FallbackRequest request, long nanos) {
        return false;
    }

    /** Takes in what a slow fallback said. */
    FallbackOutcome accept(FallbackAnswer answer) {
        return FallbackOutcome.DROPPED;
    }

    /** What one unit of the instrument is worth. */
    public abstract double unitValue();

    /** Of one unit, to the price of leg {@code a}; NaN where not given. */
    public abstract double unitDelta(int a);

    /** Error of {@link #unitDelta}; 0 where exact, NaN where nobody knows. */
    abstract double unitDeltaError(int a);

    /** Of one unit, to the volatility of leg {@code a}; NaN where not given. */
    public abstract double unitVega(int a);

    /** Of one unit, to the prices of legs {@code a} and {@code b}; NaN where not given. */
    public abstract double unitGamma(int a, int b);

    /** Of one unit, to its time to expiry; NaN where not given. */
    public abstract double unitByExpiry();

    /** Which engine gave the latest numbers; null before the first. */
    public abstract ValueSource source();

    /** Certified or standard error of one unit's value; 0 where exact, NaN where nobody knows. */
    public abstract double error();

    /** Time to expiry of the latest numbers in years; NaN where the pricer has no such column. */
    public abstract double expiry();

    /**
     * How far inside its pricer's domain the position stands: the distance to the nearest face in widths of the domain along that
     * column, so 0.5 at most; negative outside, infinite where no column is bounded on both sides.
     */
    public abstract double edgeDistance();

    /** Remembers how a valuation at feed time {@code nanos} went. */
    final void settle(boolean answeredByOwn, boolean answered, long nanos) {
        inDomain = answeredByOwn;
        valued = answered;
        failed = false;
        provisional = false;
        if (answered) {
            valuedNanos = nanos;
        }
    }

    /**
     * Remembers that a slow fallback has to answer; what failed stays so until one does.
     *
     * @param upToDate whether the numbers are its answer at these very prices
     */
    final void defer(boolean upToDate) {
        inDomain = false;
        valued = upToDate;
        provisional = !upToDate;
    }

    /** Remembers that the numbers are a slow fallback's, asked at feed time {@code nanos}. */
    final void settleLate(boolean upToDate, long nanos) {
        defer(upToDate);
        failed = false;
        valuedNanos = nanos;
    }

    /** Remembers that a valuation threw: the numbers are those from before. */
    final void fail() {
        failed = true;
        provisional = false;
    }

    /** Remembers that the book has taken these numbers in: until then they are nobody's but a trial's. */
    final void take() {
        taken = true;
    }

    /** Whether the book has taken numbers of this position in, be they of now or from before. */
    public final boolean isTaken() {
        return taken;
    }

    /** The definition. */
    public final Position definition() {
        return position;
    }

    /** Whether the pricer or the fallback answered the last time. */
    public final boolean isValued() {
        return valued;
    }

    /** Whether the position's own pricer answered. */
    public final boolean isInDomain() {
        return inDomain;
    }

    /** Whether the last valuation threw or gave a number that is not finite. */
    public final boolean hasFailed() {
        return failed;
    }

    /** Whether the numbers are of older prices, and a slow fallback is to give newer ones. */
    public final boolean isProvisional() {
        return provisional;
    }

    /** Feed time of the latest numbers. */
    public final long valuedNanos() {
        return valuedNanos;
    }

    final long modelId() {
        return modelId;
    }

    /** Number of legs. */
    public final int size() {
        return position.underlyings().length;
    }

    /** The book's index of leg {@code a}'s underlying. */
    public final int underlying(int a) {
        return position.underlyings()[a];
    }

    final double value() {
        return quantity * unitValue();
    }

    /** What the position adds to the totals, in multiples of what {@link #writeNumbers} writes; quantity included. */
    abstract RiskTerms terms();

    /** Writes the latest numbers to places {@code from} and up; one that is not given counts as 0. */
    abstract void writeNumbers(double[] numbers, int from);

    /** Not given (NaN) is legal and counts as 0. */
    static double given(double greek) {
        return Double.isNaN(greek) ? 0.0 : greek;
    }

    /** What to say where a number that counts, quantity included, is not finite. */
    final ArithmeticException notFinite() {
        return new ArithmeticException("a pricer that answers must give finite numbers: position=" + position.id()
                + ", quantity=" + position.quantity() + ", value=" + unitValue() + ", " + standing());
    }

    /** Beyond this a number of one unit is none of the whole position. */
    final double largest() {
        return Double.MAX_VALUE / Math.max(1.0, Math.abs(position.quantity()));
    }

    /** Where it stands, for messages. */
    abstract String standing();
}
