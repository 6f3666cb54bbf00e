package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Elementary;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.algebra.UnaryFunction;
import java.util.Arrays;

/**
 * A number on which nothing is random, with its derivatives in a few directions and a bound of its rounding error.
 *
 * <p>One-sided, so unlike other numbers it knows both sides of a kink: {@code directions[d]} is the change per unit of the move in
 * direction d. What lies within its rounding error of a kink is taken to lie on it. Across a jump there is no change: the branch of
 * the kink itself holds. Values have the same bits as those of {@link io.espalier.pricing.algebra.Plain}, but for jumps that rounding
 * alone decides. Error bound: first order, u = 2^-53 per operation, two units for a function.
 */
final class CertainNumber implements Real<CertainNumber> {
    private static final double ROUNDING = 0x1p-53;
    private static final double[] FIXED = {};

    private final double value;
    private final double error;
    private final double[] directions;
    private final boolean kinked;

    private CertainNumber(double value, double error, double[] directions, boolean kinked) {
        this.value = value;
        this.error = error;
        this.directions = directions;
        this.kinked = kinked;
    }

    /** A number that moves in no direction. */
    static CertainNumber fixed(double value) {
        return new CertainNumber(value, 0.0, FIXED, false);
    }

    /** A number that is moved by 1 in direction {@code up}, by -1 in direction {@code up + 1}, and held in the others. */
    static CertainNumber moved(double value, int up, int directions) {
        final double[] slopes = new double[directions];
        slopes[up] = 1.0;
        slopes[up + 1] = -1.0;
        return new CertainNumber(value, 0.0, slopes, false);
    }

    double value() {
        return value;
    }

    /** The mean of both sides' derivatives to what is moved in directions {@code up} and {@code up + 1}. */
    double slope(int up) {
        return 0.5 * (direction(up) - direction(up + 1));
    }

    /** Whether it has a kink or a jump here. */
    boolean isKinked() {
        return kinked;
    }

    private double direction(int d) {
        return directions.length == 0 ? 0.0 : directions[d];
    }

    private interface Slope {
        double at(int d);
    }

    private static double[] directions(CertainNumber a, CertainNumber b, Slope slope) {
        final double[] directions = new double[Math.max(a.directions.length, b.directions.length)];
        Arrays.setAll(directions, slope::at);
        return directions;
    }

    private CertainNumber with(double newValue, double carriedError, double slope) {
        final double[] slopes = new double[directions.length];
        Arrays.setAll(slopes, d -> slope * directions[d]);
        return new CertainNumber(newValue, rounded(carriedError, newValue), slopes, kinked && slope != 0.0);
    }

    private static double rounded(double carriedError, double result) {
        return carriedError + ROUNDING * Math.abs(result);
    }

    @Override
    public CertainNumber plus(CertainNumber b) {
        final double sum = value + b.value;
        return new CertainNumber(
                sum,
                rounded(error + b.error, sum),
                directions(this, b, d -> direction(d) + b.direction(d)),
                kinked || b.kinked);
    }

    @Override
    public CertainNumber plus(double b) {
        return with(value + b, error, 1.0);
    }

    @Override
    public CertainNumber minus(CertainNumber b) {
        return plus(b.times(-1.0));
    }

    @Override
    public CertainNumber minus(double b) {
        return with(value - b, error, 1.0);
    }

    @Override
    public CertainNumber times(CertainNumber b) {
        final double product = value * b.value;
        final double carried = Math.abs(value) * b.error + Math.abs(b.value) * error + error * b.error;
        return new CertainNumber(
                product,
                rounded(carried, product),
                directions(this, b, d -> direction(d) * b.value + value * b.direction(d)),
                kinked && b.value != 0.0 || b.kinked && value != 0.0);
    }

    @Override
    public CertainNumber times(double b) {
        return with(value * b, Math.abs(b) * error, b);
    }

    @Override
    public CertainNumber dividedBy(CertainNumber b) {
        final double quotient = value / b.value;
        final double carried = (error + Math.abs(quotient) * b.error) / Math.abs(b.value);
        return new CertainNumber(
                quotient,
                rounded(carried, quotient),
                directions(this, b, d -> (direction(d) - quotient * b.direction(d)) / b.value),
                kinked || b.kinked && value != 0.0);
    }

    @Override
    public CertainNumber dividedBy(double b) {
        return with(value / b, error / Math.abs(b), 1.0 / b);
    }

    @Override
    public CertainNumber max(CertainNumber b) {
        return isNear(b) ? tie(b, Math.max(value, b.value), 1.0) : value > b.value ? this : orNan(b);
    }

    @Override
    public CertainNumber min(CertainNumber b) {
        return isNear(b) ? tie(b, Math.min(value, b.value), -1.0) : value < b.value ? this : orNan(b);
    }

    private CertainNumber orNan(CertainNumber b) {
        return Double.isNaN(value) ? this : b;
    }

    private boolean isNear(CertainNumber b) {
        return Math.abs(value - b.value) <= error + b.error;
    }

    /** The larger of both in each direction, times {@code sign}: after a move the larger is what moved more. */
    private CertainNumber tie(CertainNumber b, double extreme, double sign) {
        final double[] slopes = directions(this, b, d -> sign * Math.max(sign * direction(d), sign * b.direction(d)));
        boolean bent = kinked || b.kinked;
        for (int d = 0; d < slopes.length; d++) {
            bent |= direction(d) != b.direction(d);
        }
        return new CertainNumber(extreme, Math.max(error, b.error), slopes, bent);
    }

    @Override
    public CertainNumber select(CertainNumber ifPositive, CertainNumber otherwise) {
        if (value > error) {
            return ifPositive;
        }
        final boolean onEdge = Math.abs(value) <= error && movesOrIsRounded();
        return onEdge ? new CertainNumber(otherwise.value, otherwise.error, otherwise.directions, true) : otherwise;
    }

    private boolean movesOrIsRounded() {
        return error > 0.0 || Arrays.stream(directions).anyMatch(slope -> slope != 0.0);
    }

    @Override
    public CertainNumber map(UnaryFunction f) {
        if (Math.abs(value) <= error && f instanceof Elementary elementary) {
            switch (elementary) {
                case POSITIVE_PART:
                    return max(fixed(0.0));
                case ABS:
                    return max(times(-1.0));
                case STEP:
                    return new CertainNumber(0.0, 0.0, FIXED, movesOrIsRounded());
                default:
                    break;
            }
        }
        final double y = f.value(value);
        final double slope = f.slope(value, y);
        return with(y, Math.abs(slope) * error + ROUNDING * Math.abs(y), slope);
    }
}
