package io.espalier.risk.book;

import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.BasketSheet;

/** A position that is one entry of a sheet of closed forms, which values it together with others. */
final class SheetPosition extends LivePosition {
    private final BasketSheet sheet;
    private final int entry;
    private final double openingExpiry;
    private double expiry;

    SheetPosition(Position position, BasketSheet sheet, int entry, double openingExpiry) {
        super(position);
        this.sheet = sheet;
        this.entry = entry;
        this.openingExpiry = openingExpiry;
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
    void revalue(double elapsedYears, long nanos, boolean askFallback) {
        expiry = Math.max(0.0, openingExpiry - elapsedYears);
        if (!isFinite()) {
            throw notFinite();
        }
        settle(true, true, nanos);
    }

    @Override
    boolean isFinite() {
        final double largest = largest();
        boolean bad = !(Math.abs(sheet.value(entry)) <= largest) || Math.abs(sheet.byExpiry(entry)) > largest;
        for (int a = 0; a < size(); a++) {
            bad |= Math.abs(sheet.delta(entry, a)) > largest || Math.abs(sheet.vega(entry, a)) > largest;
            bad |= Math.abs(sheet.gamma(entry, a, a)) > largest;
        }
        return !bad;
    }

    @Override
    double unitValue() {
        return sheet.value(entry);
    }

    @Override
    double unitDelta(int a) {
        return sheet.delta(entry, a);
    }

    @Override
    double unitDeltaError(int a) {
        return 0.0;
    }

    @Override
    double unitVega(int a) {
        return sheet.vega(entry, a);
    }

    @Override
    double unitGamma(int a, int b) {
        return sheet.gamma(entry, a, b);
    }

    @Override
    double unitByExpiry() {
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
