package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A product with a smooth step of given width in place of its jumps: terms and dates are the product's.
 *
 * <p>Arguments: the product's, then 1/width of the date.
 *
 * @param perWidth 1/width, one per date
 */
record SmoothedJumps(JumpingProduct product, double[] perWidth) implements Product {
    /** What does not move keeps its jump: a step that narrow is one. */
    private static final double NARROWEST = 1e-100;

    /**
     * Each width is the relative one times the deviation of what jumps, given the levels on the dates before and after.
     */
    static SmoothedJumps of(JumpingProduct product, JumpSmoothing smoothing, LevelDeviation levels) {
        final List<PathDate> dates = product.dates();
        final double[] perWidth = new double[dates.size()];
        for (int k = 0; k < product.jumpDates(); k++) {
            final double width = smoothing.relativeWidth() * betweenNeighbours(product, k, levels);
            perWidth[k] = 1.0 / Math.max(width, NARROWEST);
        }
        return new SmoothedJumps(product, perWidth);
    }

    /**
     * Deviation of a Brownian bridge, 1/s^2 = 1/before^2 + 1/after^2; on the last date with a jump, of what came before
     * alone.
     */
    private static double betweenNeighbours(JumpingProduct product, int date, LevelDeviation levels) {
        final List<PathDate> dates = product.dates();
        final double time = dates.get(date).at(product.expiry());
        final double before = product.deviation(
                levels, time - (date == 0 ? 0.0 : dates.get(date - 1).at(product.expiry())));
        if (date + 1 == product.jumpDates()) {
            return before;
        }
        final double after = product.deviation(levels, dates.get(date + 1).at(product.expiry()) - time);
        final double sum = Math.sqrt(before * before + after * after);
        return sum > 0.0 ? before * after / sum : 0.0;
    }

    private static <T extends Real<T>> List<T> with(List<T> arguments, T last) {
        final List<T> all = new ArrayList<>(arguments);
        all.add(last);
        return all;
    }

    private static <T> List<T> own(List<T> arguments) {
        return arguments.subList(0, arguments.size() - 1);
    }

    private static <T extends Real<T>> UnaryOperator<T> step(List<T> arguments) {
        final T perWidth = arguments.get(arguments.size() - 1);
        return x -> JumpSmoothing.step(x.times(perWidth));
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        return with(product.arguments(date, terms), terms.constant(perWidth[date]));
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        return product.observe(state, levels, own(arguments), step(arguments));
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return with(product.endArguments(atExpiry), atExpiry.constant(perWidth[perWidth.length - 1]));
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        return product.presentValue(state, levels, own(endArguments), step(endArguments));
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return product.start(levels, zero);
    }

    @Override
    public Product withStrike(double newStrike) {
        return new SmoothedJumps(product.withStrike(newStrike), perWidth);
    }

    @Override
    public Product withExpiry(double newExpiry) {
        return new SmoothedJumps(product.withExpiry(newExpiry), perWidth);
    }

    @Override
    public boolean isOnBasketSum() {
        return product.isOnBasketSum();
    }

    @Override
    public boolean jumps() {
        return false;
    }

    @Override
    public String label() {
        return product.label();
    }

    @Override
    public double[] weights() {
        return product.weights();
    }

    @Override
    public double expiry() {
        return product.expiry();
    }

    @Override
    public double strike() {
        return product.strike();
    }

    @Override
    public double notional() {
        return product.notional();
    }

    @Override
    public List<PathDate> dates() {
        return product.dates();
    }
}
