package io.espalier.pricing.analytic;

import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;

/** Values a payoff on a normal variable; keeps scratch space, so it belongs to one thread. */
interface UndiscountedFormula {

    /** The formula of an option's payoff, smoothed or plain. */
    static UndiscountedFormula of(BasketOption option) {
        return option.smoothing()
                .map(smoothing -> smoothed(option.type(), smoothing))
                .orElseGet(() -> new PlainFormula(option.type()));
    }

    private static UndiscountedFormula smoothed(PayoffType type, Smoothing smoothing) {
        double width = smoothing.width();
        return switch (smoothing.kind()) {
            case SOFTPLUS -> new LogisticFormula(type, new SmoothKink.Softplus(), width);
            case SIGMOID -> new LogisticFormula(type, new SmoothKink.Sigmoid(), width);
            case GAUSSIAN -> new GaussianFormula(type, width);
        };
    }

    /**
     * Writes the undiscounted value and its derivatives.
     *
     * @param moneyness mean of the variable minus strike; finite
     * @param deviation its standard deviation, finite and not negative; 0 asks for the payoff itself
     */
    void evaluate(DoubleDouble moneyness, DoubleDouble deviation, Partials out);

    /** Whether it holds for a basket without drift only. */
    default boolean needsMartingale() {
        return false;
    }

    /** After {@link #evaluate}: derivative to the strike, which is minus the slope unless the payoff knows other levels. */
    default double byStrike(Partials partials) {
        return -partials.slope();
    }
}
