package io.espalier.risk.book;

import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.BasketSheet;

/** A position that is one entry of a sheet of closed forms, which values it together with others. */
final class SheetPosition extends LivePosition {
    // The numbers that change: value, slope and curvature of one unit are to the basket's forward.
    private static final int VALUE = 0;
    private static final int BY_EXPIRY = 1;
    private static final int SLOPE = 2;
    private static final int CURVATURE = 3;
    private static final int CURVATURE_OVER_TIME = 4;

    private final BasketSheet sheet;
    private final int entry;
    private final double openingExpiry;
    private final RiskTerms terms;
    private final double largest;
    private double expiry;

    SheetPosition(Position position, boolean curvature, BasketSheet sheet, int entry, double openingExpiry) {
        super(position);
        this.sheet = sheet;
        this.entry = entry;
        this.openingExpiry = openingExpiry;
        terms = describe(curvature);
        largest = Double.MAX_VALUE / Math.max(1.0, terms.largest());
    }

    int entry() {
        return entry;
    }

    @Override
    void place(int u, double price) {
        for (int a = 0; a < size(); a++) {
            if (underlying(a) == u) {
                sheet.setLevel(entry, a, price);
            }
        }
    }

    /** Takes over what the sheet has evaluated. */
    @Override
    void revalue(double elapsedYears, long nanos, Asking asking) {
        expiry = Math.max(0.0, openingExpiry - elapsedYears);
        if (!isFinite()) {
            throw notFinite();
        }
        settle(true, true, nanos);
    }

    private RiskTerms describe(boolean curvature) {
        final int n = size();
        final double quantity = definition().quantity();
        final RiskTerms described = new RiskTerms(definition().underlyings(), curvature);
        described.set(RiskTerms.VALUE, quantity, VALUE);
        described.set(RiskTerms.THETA, -quantity, BY_EXPIRY);
        for (int a = 0; a < n; a++) {
            final double leg = quantity * sheet.weight(entry, a);
            described.set(RiskTerms.delta(a), leg, SLOPE);
            described.set(RiskTerms.vega(a, n), quantity * sheet.yearlyVegaShare(entry, a), CURVATURE_OVER_TIME);
            for (int b = a; curvature && b < n; b++) {
                described.setGamma(a, b, leg * sheet.weight(entry, b), CURVATURE);
            }
        }
        return described;
    }

    @Override
    RiskTerms terms() {
        return terms;
    }

    @Override
    void writeNumbers(double[] numbers, int from) {
        final double curvature = given(sheet.curvature(entry));
        numbers[from + VALUE] = sheet.value(entry);
        numbers[from + BY_EXPIRY] = given(sheet.byExpiry(entry));
        numbers[from + SLOPE] = given(sheet.slope(entry));
        numbers[from + CURVATURE] = curvature;
        numbers[from + CURVATURE_OVER_TIME] = curvature * sheet.years(entry);
    }

    private boolean isFinite() {
        final double curvature = Math.abs(sheet.curvature(entry));
        return Math.abs(sheet.value(entry)) <= largest
                && !(Math.abs(sheet.byExpiry(entry)) > largest)
                && !(Math.abs(sheet.slope(entry)) > largest)
                && !(curvature > largest)
                && !(curvature * sheet.years(entry) > largest);
    }

    @Override
    public double unitValue() {
        return sheet.value(entry);
    }

    @Override
    public double unitDelta(int a) {
        return sheet.delta(entry, a);
    }

    @Override
    double unitDeltaError(int a) {
        return 0.0;
    }

    @Override
    public double unitVega(int a) {
        return sheet.vega(entry, a);
    }

    @Override
    public double unitGamma(int a, int b) {
        return sheet.gamma(entry, a, b);
    }

    @Override
    public double unitByExpiry() {
        return sheet.byExpiry(entry);
    }

    @Override
    public ValueSource source() {
        return ValueSource.CLOSED;
    }

    @Override
    public double error() {
        return 0.0;
    }

    @Override
    public double expiry() {
        return expiry;
    }

    @Override
    public double edgeDistance() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    String standing() {
        return "slope=" + sheet.slope(entry) + ", curvature=" + sheet.curvature(entry) + ", T=" + expiry;
    }
}
