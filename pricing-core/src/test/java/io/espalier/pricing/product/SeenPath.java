package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One path made by hand, shown to a product as an engine would.
 *
 * @param levels {@code [date][underlying]}; row 0 is today
 * @param rate continuous
 * @param variance per year, of the basket sum
 */
record SeenPath(double[][] levels, double rate, double variance) {

    double presentValue(Product product) {
        return presentValue(product, Plain::new).value();
    }

    /** Over any number type, everything passed through {@code number}. */
    <T extends Real<T>> T presentValue(Product product, DoubleFunction<T> number) {
        final List<List<T>> seen = new ArrayList<>();
        for (double[] row : levels) {
            seen.add(Arrays.stream(row).mapToObj(number).toList());
        }
        return presentValue(product, seen, number.apply(0.0), number.apply(variance));
    }

    /** With levels and variance that may be differentiated. */
    <T extends Real<T>> T presentValue(Product product, List<List<T>> seen, T zero, T variancePerYear) {
        final List<PathDate> dates = product.dates();
        if (dates.size() + 1 != seen.size()) {
            throw new IllegalArgumentException(
                    "one row per date and one for today: dates=" + dates + ", rows=" + seen.size());
        }
        final T expiry = zero.plus(product.expiry());
        List<T> state = product.start(seen.get(0), zero);
        T before = zero;
        DateTerms<T> terms = null;
        for (int date = 0; date < dates.size(); date++) {
            final T time = dates.get(date).at(expiry);
            terms = new DateTerms<>(
                    time,
                    time.times(-rate).exp(),
                    zero.plus(Double.isNaN(product.strike()) ? 0.0 : product.strike()),
                    time.minus(before).times(variancePerYear));
            state = product.observe(state, seen.get(date + 1), product.arguments(date, terms));
            before = time;
        }
        return product.presentValue(state, seen.get(dates.size()), product.endArguments(terms));
    }
}
