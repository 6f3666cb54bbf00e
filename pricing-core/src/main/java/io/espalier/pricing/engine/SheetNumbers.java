package io.espalier.pricing.engine;

import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import org.apache.commons.numbers.gamma.Erf;

/** The answers of a {@link BasketSheet}: a row per entry. */
final class SheetNumbers {
    private static final int COLUMNS = 5;
    private static final int VALUE = 0;
    private static final int SLOPE = 1;
    private static final int CURVATURE = 2;
    private static final int BY_EXPIRY = 3;
    private static final int YEARS = 4;

    private static final double SQRT_HALF = 0.7071067811865476;
    /** Nearer to the strike than this many deviations the lines of a straddle would cancel in its slope. */
    private static final double NEAR = 0.5;

    private final SheetTerms terms;
    private final double[] row;
    private final ExpiredOption[] expired =
            Arrays.stream(PayoffType.values()).map(ExpiredOption::new).toArray(ExpiredOption[]::new);

    SheetNumbers(SheetTerms terms, int size) {
        this.terms = terms;
        row = new double[size * COLUMNS];
        Arrays.fill(row, Double.NaN);
    }

    /** Takes an entry's numbers out of a lane. */
    void store(int entry, BachelierLanes lanes, int lane) {
        row[entry * COLUMNS + YEARS] = lanes.years[lane];
        if (lanes.years[lane] > 0.0) {
            storeLiving(entry, lanes, lane);
        } else {
            storeExpired(entry, lanes, lane);
        }
    }

    private void storeLiving(int entry, BachelierLanes lanes, int lane) {
        final double moneyness = lanes.moneyness[lane];
        final double discount = lanes.discount[lane];
        final double bend = terms.bend(entry);
        // 1 above the strike, -1 below: no branch, because the side moves with the market.
        final double side = Math.copySign(1.0, moneyness);
        final double line = terms.below(entry) + (0.5 + 0.5 * side) * bend;
        final double value = discount * (line * moneyness + bend * lanes.excess[lane]);
        final double slope = discount * (line - side * bend * lanes.tail[lane]);
        final double curvature = discount * (bend * lanes.curvature[lane]);
        final double byExpiry = 0.5 * terms.variance(entry) * curvature - terms.rateOfTime(entry) * value;
        write(entry, value, slope, curvature, byExpiry);
        if (terms.type(entry) == PayoffType.STRADDLE && Math.abs(lanes.distance[lane]) < NEAR) {
            row[entry * COLUMNS + SLOPE] = discount * (0.5 * bend) * Erf.value(lanes.distance[lane] * SQRT_HALF) + 0.0;
        }
    }

    private void storeExpired(int entry, BachelierLanes lanes, int lane) {
        final ExpiredOption option = expired[terms.type(entry).ordinal()];
        final double scale = terms.scale(entry);
        // Closer than a double the levels do not say on which side of the strike they are.
        option.setMoneyness(lanes.forward[lane] == terms.strike(entry) ? 0.0 : lanes.moneyness[lane]);
        write(entry, scale * option.value(), scale * option.slope(), scale * option.curvature(), Double.NaN);
    }

    /** Adding 0 turns a negative zero into a plain one. */
    private void write(int entry, double value, double slope, double curvature, double byExpiry) {
        final int at = entry * COLUMNS;
        row[at + VALUE] = value + 0.0;
        row[at + SLOPE] = slope + 0.0;
        row[at + CURVATURE] = curvature + 0.0;
        row[at + BY_EXPIRY] = byExpiry + 0.0;
    }

    double value(int entry) {
        return row[entry * COLUMNS + VALUE];
    }

    double slope(int entry) {
        return row[entry * COLUMNS + SLOPE];
    }

    double curvature(int entry) {
        return row[entry * COLUMNS + CURVATURE];
    }

    double byExpiry(int entry) {
        return row[entry * COLUMNS + BY_EXPIRY];
    }

    /** What was left to expiry. */
    double years(int entry) {
        return row[entry * COLUMNS + YEARS];
    }
}
