package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.YearlyVariance;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Erf;

/**
 * The closed form of many European baskets on forwards at a time: what a tick touches is valued in lanes.
 *
 * <p>Move levels, {@link #evaluate} the entries that they touch, read the numbers; an entry that is not evaluated keeps those it
 * had. Units and conventions are those of {@link BasketClosedForm}, an expired option's too: payoff currency at the valuation date,
 * notional and discount included. Relative error: within 1e-13 of the closed form's numbers, deep out of the money too. The bits of an entry depend on its
 * own terms, its present levels and the time alone: not on what it was before, nor on what is evaluated with it. Where a number
 * overflows it is infinite. Allocates nothing per call; an instance belongs to one thread.
 */
public final class BasketSheet {
    private static final double SQRT_HALF = 0.7071067811865476;
    /** Nearer to the strike than this many deviations the lines of a straddle would cancel in its slope. */
    private static final double NEAR = 0.5;
    /** Beyond this |rate T| a discount leaves the range of numbers. */
    private static final double LARGEST_EXPONENT = 700.0;
    /** Variances within 1/this and this leave room for everything that is made of them. */
    private static final double LARGEST_VARIANCE = 1e100;

    private final SheetTerms terms;
    private final SheetLegs legs;
    private final BachelierLanes lanes = new BachelierLanes();
    private final ExpiredOption[] expired =
            Arrays.stream(PayoffType.values()).map(ExpiredOption::new).toArray(ExpiredOption[]::new);
    private final double[] years;
    private final double[] value;
    private final double[] slope;
    private final double[] curvature;
    private final double[] byExpiry;

    /**
     * A sheet of these instruments, in their order, at their levels; nothing is evaluated yet.
     *
     * @throws IllegalArgumentException if it does not take one of them
     */
    public BasketSheet(List<Instrument> instruments) {
        int size = instruments.size();
        terms = new SheetTerms(size);
        legs = new SheetLegs(instruments);
        years = new double[size];
        value = new double[size];
        slope = new double[size];
        curvature = new double[size];
        byExpiry = new double[size];
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
        return value.length;
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
                load(which[from + lane], elapsedYears, lane);
            }
            lanes.evaluate(n);
            for (int lane = 0; lane < n; lane++) {
                store(which[from + lane], lane);
            }
        }
    }

    private void load(int entry, double elapsedYears, int lane) {
        legs.writeMoneyness(entry, terms.strike[entry], lanes, lane);
        lanes.years[lane] = Math.max(terms.expiry[entry] - elapsedYears, 0.0);
        lanes.variance[lane] = terms.variance[entry];
        lanes.varianceTail[lane] = terms.varianceTail[entry];
        lanes.rate[lane] = terms.rate[entry];
    }

    private void store(int entry, int lane) {
        years[entry] = lanes.years[lane];
        if (lanes.years[lane] > 0.0) {
            storeLiving(entry, lane);
        } else {
            storeExpired(entry, lane);
        }
    }

    private void storeLiving(int entry, int lane) {
        final double moneyness = lanes.moneyness[lane];
        // 1 above the strike and 0 below: a side that moves with the market is dear as a branch.
        final double above = Math.min(1.0, Math.max(0.0, moneyness * 0x1.0p1023));
        final double discount = lanes.discount[lane];
        final double bend = terms.bend[entry];
        final double line = terms.below[entry] + above * bend;
        final double turn = (1.0 - 2.0 * above) * bend;
        value[entry] = discount * (line * moneyness + bend * lanes.excess[lane]) + 0.0;
        slope[entry] = discount * (line + turn * lanes.tail[lane]) + 0.0;
        curvature[entry] = discount * (bend * lanes.curvature[lane]) + 0.0;
        byExpiry[entry] = 0.5 * terms.variance[entry] * curvature[entry] - terms.rateOfTime[entry] * value[entry];
        if (terms.type[entry] == PayoffType.STRADDLE && Math.abs(lanes.distance[lane]) < NEAR) {
            slope[entry] = discount * (0.5 * bend * Erf.value(lanes.distance[lane] * SQRT_HALF)) + 0.0;
        }
    }

    private void storeExpired(int entry, int lane) {
        final ExpiredOption option = expired[terms.type[entry].ordinal()];
        final double scale = terms.scale(entry);
        // Closer than a double the levels do not say on which side of the strike they are.
        option.setMoneyness(lanes.forward[lane] == terms.strike[entry] ? 0.0 : lanes.moneyness[lane]);
        value[entry] = scale * option.value() + 0.0;
        slope[entry] = scale * option.slope() + 0.0;
        curvature[entry] = scale * option.curvature() + 0.0;
        byExpiry[entry] = Double.NaN;
    }

    /** Present value at the last evaluation. */
    public double value(int entry) {
        return value[entry];
    }

    /** dV/dF of the basket's forward F = sum w_i F_i. */
    public double slope(int entry) {
        return slope[entry];
    }

    /** d2V/dF2; NaN for an expired option at its strike. */
    public double curvature(int entry) {
        return curvature[entry];
    }

    /** dV/dT, all else held; NaN for an expired option and where the discount is given. */
    public double byExpiry(int entry) {
        return byExpiry[entry];
    }

    /** dV/dF_leg. */
    public double delta(int entry, int leg) {
        return slope[entry] * legs.weight[legs.at(entry, leg)] + 0.0;
    }

    /** d2V/dF_a dF_b of two legs. */
    public double gamma(int entry, int a, int b) {
        return curvature[entry] * legs.weight[legs.at(entry, a)] * legs.weight[legs.at(entry, b)] + 0.0;
    }

    /** dV/dv_leg per 1.0 of absolute volatility: curvature times {@link #vegaShare}. */
    public double vega(int entry, int leg) {
        return curvature[entry] * vegaShare(entry, leg) + 0.0;
    }

    /** (1/2) ds^2/dv_leg over what was left to expiry at the last evaluation. */
    public double vegaShare(int entry, int leg) {
        return legs.halfByVol[legs.at(entry, leg)] * years[entry];
    }
}
