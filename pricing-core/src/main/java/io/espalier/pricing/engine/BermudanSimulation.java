package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.model.BachelierBasket;
import io.espalier.pricing.model.PathModel;
import io.espalier.pricing.product.BermudanOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * A Bermudan option in one market under one model, as numbers: steps to its dates of exercise, discounting, and what holders look at.
 *
 * <p>Values at a date are per unit of notional, in currency of that date. Steps may be finer than dates. Signals are what the decision is
 * taken on: the basket today, and, where underlyings drift differently, its forward to the last date. For two underlyings these two
 * say everything; for more the rest of the state is left out, which costs a lower and an upper bound a little and makes neither wrong.
 */
final class BermudanSimulation {
    private final PathModel model;
    private final BermudanOption option;
    private final double rate;
    private final double[] carry;
    private final boolean isGaussian;
    private final List<Plain> parameters;
    private final TimeSteps steps;
    private final double[] times;

    /** A Bermudan option on the market's Bachelier basket. */
    static BermudanSimulation of(Instrument instrument) {
        final BermudanOption option = (BermudanOption) instrument.product();
        final double longest =
                Arrays.stream(option.exercise().times(option.expiry())).max().orElseThrow();
        return new BermudanSimulation(new BachelierBasket(instrument.market(), longest), instrument, true);
    }

    /**
     * Any model whose parameters are factors of the instrument.
     *
     * @param isGaussian whether weighted sums of levels are normal with the model's variance, given levels that are its whole state
     */
    BermudanSimulation(PathModel model, Instrument instrument, boolean isGaussian) {
        this.model = model;
        this.option = (BermudanOption) instrument.product();
        this.rate = instrument.market().rate();
        this.carry = IntStream.range(0, instrument.size())
                .mapToDouble(instrument.market()::carryOf)
                .toArray();
        this.isGaussian = isGaussian;
        this.parameters = Arrays.stream(instrument.read(new FactorLayout(model.parameters())))
                .mapToObj(Plain::new)
                .toList();
        this.steps = new TimeSteps(option.exercise().dates(option.expiry()), option.expiry(), model.longestStep());
        this.times = option.exercise().times(option.expiry());
    }

    PathModel model() {
        return model;
    }

    TimeSteps steps() {
        return steps;
    }

    boolean isGaussian() {
        return isGaussian;
    }

    /** Number of dates of exercise. */
    int dates() {
        return times.length;
    }

    int lastDate() {
        return times.length - 1;
    }

    int levels() {
        return option.weights().length;
    }

    double notional() {
        return option.notional();
    }

    /** Years from the date before (today before the first) to this one. */
    double years(int date) {
        return steps.sinceDateBefore(date, new Plain(option.expiry())).value();
    }

    /** What 1 paid on that date is worth today. */
    double discount(int date) {
        return discountOver(times[date]);
    }

    /** What 1 paid on that date is worth on the date before. */
    double discountOfStep(int date) {
        return discountOver(years(date));
    }

    private double discountOver(double years) {
        return new Plain(-rate * years).exp().value();
    }

    /** Today's state, in some number type. */
    <T extends Real<T>> List<T> start(DoubleFunction<T> constant) {
        return lifted(model.init(parameters), constant);
    }

    /** What each step to that date needs, in some number type. */
    <T extends Real<T>> List<T> arguments(int date, DoubleFunction<T> constant) {
        final Plain length = steps.length(date, new Plain(option.expiry()));
        return lifted(model.arguments(length, parameters), constant);
    }

    private static <T extends Real<T>> List<T> lifted(List<Plain> numbers, DoubleFunction<T> constant) {
        return numbers.stream().map(number -> constant.apply(number.value())).toList();
    }

    /** What exercise pays, of either sign. */
    <T extends Real<T>> T exerciseValue(List<T> levels, T strike) {
        return option.exerciseValue(levels, strike);
    }

    double strike() {
        return option.strike();
    }

    /** What exercise pays in this state, lane by lane; at the last date not less than nothing. */
    Lanes exercised(int date, List<Lanes> state, int lanes) {
        final Lanes pays = option.exerciseValue(model.levels(state), Lanes.uniform(option.strike(), lanes));
        return date == lastDate() ? pays.positivePart() : pays;
    }

    /** What exercise pays per unit of basket above the strike: 1 for a call, -1 for a put. */
    double side() {
        return option.type().exercise(new Plain(1.0)).value();
    }

    /** Number of signals: 2 where underlyings drift differently. */
    int signals() {
        return Arrays.stream(carry).allMatch(b -> b == carry[0]) ? 1 : 2;
    }

    /** Signal j on a date is sum of weights[j][i] x_i: the basket, then its forward to the last date. */
    double[][] signalWeights(int date) {
        final double[][] all = {option.weights(), forwardWeights(times[lastDate()] - times[date])};
        return Arrays.copyOf(all, signals());
    }

    /** The signals that levels on a date give. */
    List<Lanes> signals(int date, List<Lanes> levels) {
        final List<Lanes> signals = new ArrayList<>();
        for (double[] row : signalWeights(date)) {
            Lanes sum = levels.get(0).times(row[0]);
            for (int i = 1; i < row.length; i++) {
                sum = sum.plus(levels.get(i).times(row[i]));
            }
            signals.add(sum);
        }
        return signals;
    }

    /** The basket's forward over some years is the sum of these times x_i. */
    double[] forwardWeights(double years) {
        return IntStream.range(0, carry.length)
                .mapToDouble(i -> option.weights()[i] * growth(i, years))
                .toArray();
    }

    /** Growth of underlying i's forward. */
    double growth(int i, double years) {
        return new Plain(carry[i] * years).exp().value();
    }

    /** Variance of a weighted sum of levels some years later, given the levels; by rounding it may be below 0. */
    double variance(double[] weights, double years) {
        return model.variance(weights, new Plain(years), parameters).value();
    }

    double time(int date) {
        return times[date];
    }

    /** Weights of the option's basket. */
    double[] weights() {
        return option.weights();
    }
}
