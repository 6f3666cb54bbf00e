package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A note on the worst performer, worst = min_i x_i/initial_i, that may be called.
 *
 * <p>On each observation worst >= couponBarrier pays the coupon (with memory also those missed) and worst >=
 * autocallLevel pays 1 and ends the note. At T uncalled: worst < knockIn pays min(1, worst), else 1. Flows are
 * discounted from their dates.
 *
 * <p>State: 1 while it lives; the coupons missed while it lives; present value of what was paid. All are linear in the
 * steps of one date ({@link JumpingProduct}): what is missed stays so where worst < min(couponBarrier, autocallLevel),
 * in one step. On the last date a call pays as redemption does, so that nothing is called there: redemption loses (1 -
 * worst)+ where worst < min(knockIn, autocallLevel).
 */
public record Autocallable(
        double[] initial,
        Schedule observations,
        double autocallLevel,
        double coupon,
        double couponBarrier,
        boolean memory,
        double knockIn,
        double expiry,
        double notional)
        implements JumpingProduct {

    /**
     * @throws IllegalArgumentException if a number is not finite, an initial level not positive, the coupon negative,
     *     or the last observation not T
     */
    public Autocallable {
        Terms.check(expiry, initial, notional);
        Terms.finite("autocallLevel", autocallLevel);
        Terms.finite("coupon", coupon);
        Terms.finite("couponBarrier", couponBarrier);
        Terms.finite("knockIn", knockIn);
        if (coupon < 0.0) {
            throw new IllegalArgumentException("coupon must be >= 0: coupon=" + coupon);
        }
        for (int i = 0; i < initial.length; i++) {
            if (!(initial[i] > 0.0)) {
                throw new IllegalArgumentException("initial levels must be positive: initial[" + i + "]=" + initial[i]);
            }
        }
        if (!observations.reaches(expiry)) {
            throw new IllegalArgumentException(
                    "the last observation must be expiry: observations=" + observations + ", expiry=" + expiry);
        }
    }

    @Override
    public String label() {
        return "autocallable";
    }

    /** 1/initial_i: what makes a level a performance. */
    @Override
    public double[] weights() {
        return Arrays.stream(initial).map(level -> 1.0 / level).toArray();
    }

    @Override
    public double strike() {
        return Double.NaN;
    }

    @Override
    public Autocallable withStrike(double newStrike) {
        Terms.noStrike(label(), newStrike);
        return this;
    }

    @Override
    public Autocallable withExpiry(double newExpiry) {
        return new Autocallable(
                initial,
                observations.moved(expiry, newExpiry),
                autocallLevel,
                coupon,
                couponBarrier,
                memory,
                knockIn,
                newExpiry,
                notional);
    }

    @Override
    public boolean isOnBasketSum() {
        return false;
    }

    @Override
    public boolean jumps() {
        return true;
    }

    @Override
    public int jumpDates() {
        return observations.count();
    }

    /** That of the performer that moves least, but moves: the density of the worst varies on no smaller scale. */
    @Override
    public double deviation(LevelDeviation levels, double years) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < initial.length; i++) {
            final double[] performance = new double[initial.length];
            performance[i] = 1.0 / initial[i];
            final double deviation = levels.over(performance, years);
            least = deviation > 0.0 ? Math.min(least, deviation) : least;
        }
        return Double.isInfinite(least) ? 0.0 : least;
    }

    @Override
    public List<PathDate> dates() {
        return observations.dates(expiry);
    }

    private <T extends Real<T>> T worst(List<T> levels) {
        T worst = levels.get(0).dividedBy(initial[0]);
        for (int i = 1; i < initial.length; i++) {
            worst = worst.min(levels.get(i).dividedBy(initial[i]));
        }
        return worst;
    }

    /** 1 where worst < level. */
    private static <T extends Real<T>> T below(T worst, double level, UnaryOperator<T> step) {
        return step.apply(worst.minus(level).negate());
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return List.of(zero.plus(1.0), zero, zero);
    }

    /** The discount factor of the date, and whether the note may be called. */
    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        return List.of(terms.discount(), terms.constant(date + 1 < observations.count() ? 1.0 : 0.0));
    }

    @Override
    public <T extends Real<T>> List<T> observe(
            List<T> state, List<T> levels, List<T> arguments, UnaryOperator<T> step) {
        final T worst = worst(levels);
        final T alive = state.get(0);
        final T due = alive.plus(state.get(1));
        final T coupons = due.minus(due.times(below(worst, couponBarrier, step)));
        final T ended =
                alive.minus(alive.times(below(worst, autocallLevel, step))).times(arguments.get(1));
        final T flow = coupons.times(coupon).plus(ended).times(arguments.get(0));
        final T missed = memory ? due.times(below(worst, Math.min(couponBarrier, autocallLevel), step)) : state.get(1);
        return List.of(alive.minus(ended), missed, state.get(2).plus(flow));
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.discount());
    }

    @Override
    public <T extends Real<T>> T presentValue(
            List<T> state, List<T> levels, List<T> endArguments, UnaryOperator<T> step) {
        final T worst = worst(levels);
        final T lost =
                worst.minus(1.0).negate().positivePart().times(below(worst, Math.min(knockIn, autocallLevel), step));
        final T redemption = state.get(0).minus(state.get(0).times(lost)).times(endArguments.get(0));
        return state.get(2).plus(redemption).times(notional);
    }

    /** Equal where all terms are, number by number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Autocallable that
                && observations.equals(that.observations)
                && memory == that.memory
                && Double.compare(autocallLevel, that.autocallLevel) == 0
                && Double.compare(coupon, that.coupon) == 0
                && Double.compare(couponBarrier, that.couponBarrier) == 0
                && Double.compare(knockIn, that.knockIn) == 0
                && Double.compare(expiry, that.expiry) == 0
                && Double.compare(notional, that.notional) == 0
                && Arrays.equals(initial, that.initial);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                observations,
                memory,
                autocallLevel,
                coupon,
                couponBarrier,
                knockIn,
                expiry,
                notional,
                Arrays.hashCode(initial));
    }
}
