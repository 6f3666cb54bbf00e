package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.YearlyVariance;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import java.util.List;

/**
 * The closed form of many European baskets on forwards at a time: what a tick touches is valued in lanes.
 *
 * <p>Move levels, {@link #evaluate} the entries that they touch, read the numbers; an entry that is not evaluated keeps those it
 * had. Units and conventions are those of {@link BasketClosedForm}, an expired option's too: payoff currency at the valuation date,
 * notional and discount included. Relative error: a few 1e-15 wherever the number is well conditioned, deep out of the money too. The bits of an entry depend on its
 * own terms, its present levels and the time alone: not on what it was before, nor on what is evaluated with it. Where a number
 * overflows it is infinite. Allocates nothing per call; an instance belongs to one thread.
 */
public final class BasketSheet {
    /** Beyond this |rate T| a discount leaves the range of numbers. */
    private static final double LARGEST_EXPONENT = 700.0;
    /** Variances within 1/this and this leave room for everything that is made of them. */
    private static final double LARGEST_VARIANCE = 1e100;

    private final int size;
    private final SheetTerms terms;
    private final SheetLegs legs;
    private final BachelierLanes lanes = new BachelierLanes();
    private final SheetNumbers numbers;

    /**
     * A sheet of these instruments, in their order, at their levels; nothing is evaluated yet.
     *
     * @throws IllegalArgumentException if it does not take one of them
     */
    public BasketSheet(List<Instrument> instruments) {
        size = instruments.size();
        terms = new SheetTerms(size);
        legs = new SheetLegs(instruments);
        numbers = new SheetNumbers(terms, size);
        for (int entry = 0; entry < size; entry++) {
            Instrument instrument = instruments.get(entry);
            if (!takes(instrument)) {
                throw new IllegalArgumentException("a sheet takes calls, puts and straddles on baskets of forwards that"
                        + " have variance and time left: entry=" + entry + ", type="
                        + instrument.product().label() + ", levels="
                        + instrument.market().kind() + ", T="
                        + instrument.product().expiry());
            }
            YearlyVariance yearly =
                    YearlyVariance.of(instrument.market(), instrument.option()).orElseThrow();
            terms.set(entry, instrument, yearly);
            legs.setHalfByVol(entry, yearly.halfByVol());
        }
    }

    /**
     * Whether it can be an entry: a call, put or straddle without smoothing, European, on forwards, with time and variance left, and
     * numbers that the closed form has an answer for.
     */
    public static boolean takes(Instrument instrument) {
        return instrument.market().kind() == LevelKind.FORWARD
                && instrument.product() instanceof BasketOption option
                && !option.type().isDigital()
                && option.smoothing().isEmpty()
                && option.expiry() > 0.0
                && Math.abs(instrument.market().rate() * option.expiry()) <= LARGEST_EXPONENT
                && YearlyVariance.of(instrument.market(), option)
                        .filter(yearly ->
                                isInRange(yearly.variance()) && isInRange(yearly.variance() * option.expiry()))
                        .isPresent()
                && BasketClosedForm.value(instrument.market(), option).isFinite();
    }

    private static boolean isInRange(double variance) {
        return variance >= 1.0 / LARGEST_VARIANCE && variance <= LARGEST_VARIANCE;
    }

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** Number of legs of an entry. */
    public int legs(int entry) {
        return legs.size(entry);
    }

    /** Moves the forward of one leg; finite. */
    public void setLevel(int entry, int leg, double forward) {
        legs.level[legs.at(entry, leg)] = forward;
    }

    /**
     * Values entries at their present levels, at max(T - elapsedYears, 0) to expiry.
     *
     * @param which the entries, each at most once
     * @param count how many of {@code which}
     * @param elapsedYears since the time at which the instruments' T hold
     */
    public void evaluate(int[] which, int count, double elapsedYears) {
        for (int from = 0; from < count; from += BachelierLanes.SIZE) {
            final int n = Math.min(BachelierLanes.SIZE, count - from);
            for (int lane = 0; lane < n; lane++) {
                final int entry = which[from + lane];
                terms.load(entry, elapsedYears, lanes, lane);
                legs.load(entry, terms.strike(entry), lanes, lane);
            }
            lanes.evaluate(n);
            for (int lane = 0; lane < n; lane++) {
                numbers.store(which[from + lane], lanes, lane);
            }
        }
    }

    /** Present value at the last evaluation; NaN, like all numbers, before the first. */
    public double value(int entry) {
        return numbers.value(entry);
    }

    /** dV/dF of the basket's forward F = sum w_i F_i. */
    public double slope(int entry) {
        return numbers.slope(entry);
    }

    /** d2V/dF2; NaN for an expired option at its strike. */
    public double curvature(int entry) {
        return numbers.curvature(entry);
    }

    /** dV/dT, all else held; NaN for an expired option and where the discount is given. */
    public double byExpiry(int entry) {
        return numbers.byExpiry(entry);
    }

    /** dV/dF_leg. */
    public double delta(int entry, int leg) {
        return slope(entry) * weight(entry, leg) + 0.0;
    }

    /** d2V/dF_a dF_b of two legs. */
    public double gamma(int entry, int a, int b) {
        return curvature(entry) * weight(entry, a) * weight(entry, b) + 0.0;
    }

    /** dV/dv_leg per 1.0 of absolute volatility: curvature times {@link #vegaShare}. */
    public double vega(int entry, int leg) {
        return curvature(entry) * vegaShare(entry, leg) + 0.0;
    }

    /** (1/2) ds^2/dv_leg over what was left to expiry at the last evaluation. */
    public double vegaShare(int entry, int leg) {
        return yearlyVegaShare(entry, leg) * years(entry);
    }

    /** The same over a year: it does not change. */
    public double yearlyVegaShare(int entry, int leg) {
        return legs.halfByVol[legs.at(entry, leg)];
    }

    /** dF/dF_leg: it does not change. */
    public double weight(int entry, int leg) {
        return legs.weight[legs.at(entry, leg)];
    }

    /** What was left to expiry at the last evaluation. */
    public double years(int entry) {
        return numbers.years(entry);
    }
}
