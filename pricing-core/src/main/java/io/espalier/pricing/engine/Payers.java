package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.JumpSmoothing;
import io.espalier.pricing.product.LevelDeviation;
import io.espalier.pricing.product.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Who is paid along one path: first the one that is differentiated; after it, where that is a smooth stand-in, the one it stands for;
 * then whoever else is asked for.
 *
 * @param all on the dates of the first
 * @param value which one's present value is the instrument's: the second where jumps are smoothed for derivatives alone
 * @param smoothed whether the value itself is that of a smooth stand-in for the second, so that it has a bias
 * @param control how much of the last is taken off the others, which makes it none of the outputs
 */
record Payers(List<Product> all, int value, boolean smoothed, OptionalDouble control) {

    /** The product as it is. */
    static Payers of(PricingProblem instrument) {
        final Product product = onItsDates(instrument);
        return product instanceof BasketOption option && option.smoothing().isPresent()
                ? new Payers(List.of(option, option.withoutSmoothing()), 0, true, OptionalDouble.empty())
                : new Payers(List.of(product), 0, false, OptionalDouble.empty());
    }

    /** The product, and where it jumps before it a smooth one for derivatives. */
    static Payers differentiable(PricingProblem instrument, JumpSmoothing smoothing, LevelDeviation deviation) {
        final Product product = onItsDates(instrument);
        final List<Product> both = List.of(product.smoothedJumps(smoothing, deviation), product);
        return product.jumps() ? new Payers(both, 1, false, OptionalDouble.empty()) : of(instrument);
    }

    /** Without drift one bridge is exact; and where a last step can be integrated out nothing jumps or bends. */
    private static Product onItsDates(PricingProblem instrument) {
        final Product product = instrument.isDriftless() ? instrument.product().bridged(1) : instrument.product();
        return instrument instanceof GarchInstrument garch
                ? LastStepOption.of(garch).<Product>map(stand -> stand).orElse(product)
                : product;
    }

    /** These and more. */
    Payers with(List<? extends Product> more) {
        final List<Product> longer = new ArrayList<>(all);
        longer.addAll(more);
        return new Payers(longer, value, smoothed, control);
    }

    /** These less {@code coefficient} times another. */
    Payers less(double coefficient, Product other) {
        return new Payers(with(List.of(other)).all, value, smoothed, OptionalDouble.of(coefficient));
    }

    Product differentiated() {
        return all.get(0);
    }
}
