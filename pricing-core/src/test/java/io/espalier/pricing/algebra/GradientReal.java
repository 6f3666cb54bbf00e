package io.espalier.pricing.algebra;

import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.special.Erf;

/** Hipparchus' forward derivatives behind {@link Real}: an independent witness for every model, payoff and tape. */
public record GradientReal(Gradient gradient) implements Real<GradientReal> {

    @Override
    public GradientReal plus(GradientReal b) {
        return new GradientReal(gradient.add(b.gradient));
    }

    @Override
    public GradientReal plus(double b) {
        return new GradientReal(gradient.add(b));
    }

    @Override
    public GradientReal minus(GradientReal b) {
        return new GradientReal(gradient.subtract(b.gradient));
    }

    @Override
    public GradientReal minus(double b) {
        return new GradientReal(gradient.subtract(b));
    }

    @Override
    public GradientReal times(GradientReal b) {
        return new GradientReal(gradient.multiply(b.gradient));
    }

    @Override
    public GradientReal times(double b) {
        return new GradientReal(gradient.multiply(b));
    }

    @Override
    public GradientReal dividedBy(GradientReal b) {
        return new GradientReal(gradient.divide(b.gradient));
    }

    @Override
    public GradientReal dividedBy(double b) {
        return new GradientReal(gradient.divide(b));
    }

    @Override
    public GradientReal max(GradientReal b) {
        return gradient.getValue() >= b.gradient.getValue() ? this : b;
    }

    @Override
    public GradientReal min(GradientReal b) {
        return gradient.getValue() <= b.gradient.getValue() ? this : b;
    }

    @Override
    public GradientReal select(GradientReal ifPositive, GradientReal otherwise) {
        return gradient.getValue() > 0.0 ? ifPositive : otherwise;
    }

    @Override
    public GradientReal map(UnaryFunction f) {
        return new GradientReal(
                f instanceof Elementary elementary ? elementary(elementary) : gradient.pow(((Power) f).exponent()));
    }

    private Gradient elementary(Elementary f) {
        return switch (f) {
            case RECIPROCAL -> gradient.reciprocal();
            case SQUARE -> gradient.multiply(gradient);
            case SQRT -> gradient.sqrt();
            case EXP -> gradient.exp();
            case LOG -> gradient.log();
            case TANH -> gradient.tanh();
            case SOFTPLUS -> gradient.exp().log1p();
            case LOGISTIC -> gradient.negate().exp().add(1.0).reciprocal();
            case NORMAL_CDF -> Erf.erfc(gradient.multiply(-Math.sqrt(0.5))).multiply(0.5);
            // To first order 1 + x/2 at 0.
            case EXPREL ->
                gradient.getValue() == 0.0
                        ? gradient.multiply(0.5).add(1.0)
                        : gradient.expm1().divide(gradient);
            case ABS -> gradient.abs();
            case POSITIVE_PART -> gradient.getValue() > 0.0 ? gradient : gradient.multiply(0.0);
            case STEP -> gradient.multiply(0.0).add(gradient.getValue() > 0.0 ? 1.0 : 0.0);
        };
    }
}
