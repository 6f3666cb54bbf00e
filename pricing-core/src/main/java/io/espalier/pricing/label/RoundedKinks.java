package io.espalier.pricing.label;

import io.espalier.pricing.algebra.Elementary;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.algebra.UnaryFunction;
import io.espalier.pricing.product.JumpSmoothing;

/**
 * A number whose kinks are round: max(x, 0), |x|, max and min by the smooth stand-in of order 4 and one width, all else as it is.
 *
 * <p>Not of the same bits as other numbers, on purpose: this is what a payment is run over whose second derivative must not miss its
 * kinks.
 *
 * @param width in the unit of what is compared, > 0
 */
record RoundedKinks<T extends Real<T>>(T number, double width) implements Real<RoundedKinks<T>> {

    private RoundedKinks<T> of(T result) {
        return new RoundedKinks<>(result, width);
    }

    /** In place of max(x, 0). */
    private T round(T x) {
        return JumpSmoothing.positivePart(x.dividedBy(width)).times(width);
    }

    @Override
    public RoundedKinks<T> max(RoundedKinks<T> b) {
        return of(b.number.plus(round(number.minus(b.number))));
    }

    @Override
    public RoundedKinks<T> min(RoundedKinks<T> b) {
        return of(number.minus(round(number.minus(b.number))));
    }

    @Override
    public RoundedKinks<T> map(UnaryFunction f) {
        if (f == Elementary.POSITIVE_PART) {
            return of(round(number));
        }
        return of(f == Elementary.ABS ? round(number).times(2.0).minus(number) : number.map(f));
    }

    @Override
    public RoundedKinks<T> select(RoundedKinks<T> ifPositive, RoundedKinks<T> otherwise) {
        return of(number.select(ifPositive.number, otherwise.number));
    }

    @Override
    public RoundedKinks<T> plus(RoundedKinks<T> b) {
        return of(number.plus(b.number));
    }

    @Override
    public RoundedKinks<T> plus(double b) {
        return of(number.plus(b));
    }

    @Override
    public RoundedKinks<T> minus(RoundedKinks<T> b) {
        return of(number.minus(b.number));
    }

    @Override
    public RoundedKinks<T> minus(double b) {
        return of(number.minus(b));
    }

    @Override
    public RoundedKinks<T> times(RoundedKinks<T> b) {
        return of(number.times(b.number));
    }

    @Override
    public RoundedKinks<T> times(double b) {
        return of(number.times(b));
    }

    @Override
    public RoundedKinks<T> dividedBy(RoundedKinks<T> b) {
        return of(number.dividedBy(b.number));
    }

    @Override
    public RoundedKinks<T> dividedBy(double b) {
        return of(number.dividedBy(b));
    }
}
