package io.espalier.pricing.algebra;

import org.hipparchus.analysis.differentiation.Derivative;
import org.hipparchus.special.Erf;

/** Hipparchus' forward derivatives, of any order, behind {@link Real}: an independent witness for every model, payoff and tape. */
public record HipparchusReal<D extends Derivative<D>>(D number) implements Real<HipparchusReal<D>> {

    @Override
    public HipparchusReal<D> plus(HipparchusReal<D> b) {
        return new HipparchusReal<>(number.add(b.number));
    }

    @Override
    public HipparchusReal<D> plus(double b) {
        return new HipparchusReal<>(number.add(b));
    }

    @Override
    public HipparchusReal<D> minus(HipparchusReal<D> b) {
        return new HipparchusReal<>(number.subtract(b.number));
    }

    @Override
    public HipparchusReal<D> minus(double b) {
        return new HipparchusReal<>(number.subtract(b));
    }

    @Override
    public HipparchusReal<D> times(HipparchusReal<D> b) {
        return new HipparchusReal<>(number.multiply(b.number));
    }

    @Override
    public HipparchusReal<D> times(double b) {
        return new HipparchusReal<>(number.multiply(b));
    }

    @Override
    public HipparchusReal<D> dividedBy(HipparchusReal<D> b) {
        return new HipparchusReal<>(number.divide(b.number));
    }

    @Override
    public HipparchusReal<D> dividedBy(double b) {
        return new HipparchusReal<>(number.divide(b));
    }

    @Override
    public HipparchusReal<D> max(HipparchusReal<D> b) {
        return number.getValue() >= b.number.getValue() ? this : b;
    }

    @Override
    public HipparchusReal<D> min(HipparchusReal<D> b) {
        return number.getValue() <= b.number.getValue() ? this : b;
    }

    @Override
    public HipparchusReal<D> select(HipparchusReal<D> ifPositive, HipparchusReal<D> otherwise) {
        return number.getValue() > 0.0 ? ifPositive : otherwise;
    }

    @Override
    public HipparchusReal<D> map(UnaryFunction f) {
        return new HipparchusReal<>(
                f instanceof Elementary elementary ? elementary(elementary) : number.pow(((Power) f).exponent()));
    }

    private D elementary(Elementary f) {
        return switch (f) {
            case RECIPROCAL -> number.reciprocal();
            case SQUARE -> number.multiply(number);
            case SQRT -> number.sqrt();
            case EXP -> number.exp();
            case LOG -> number.log();
            case TANH -> number.tanh();
            case SOFTPLUS -> number.exp().log1p();
            case LOGISTIC -> number.negate().exp().add(1.0).reciprocal();
            // Hipparchus 4.0.3 gives erfc a slope of 0 at 0. To second order it is 1/2 + x/sqrt(2 pi) there.
            case NORMAL_CDF ->
                number.getValue() == 0.0
                        ? number.divide(Math.sqrt(2.0 * Math.PI)).add(0.5)
                        : Erf.erfc(number.multiply(-Math.sqrt(0.5))).multiply(0.5);
            case INVERSE_NORMAL_CDF -> quantile();
            // To second order 1 + x/2 + x^2/6 at 0.
            case EXPREL ->
                number.getValue() == 0.0
                        ? number.multiply(number.divide(6.0).add(0.5)).add(1.0)
                        : number.expm1().divide(number);
            case ABS -> number.abs();
            case POSITIVE_PART -> number.getValue() > 0.0 ? number : number.multiply(0.0);
            case STEP -> number.multiply(0.0).add(number.getValue() > 0.0 ? 1.0 : 0.0);
        };
    }

    /** -sqrt(2) erfc^-1(2 p). */
    private D quantile() {
        return Erf.erfcInv(number.multiply(2.0)).multiply(-Math.sqrt(2.0));
    }
}
