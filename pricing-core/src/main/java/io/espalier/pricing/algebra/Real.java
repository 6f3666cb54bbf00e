package io.espalier.pricing.algebra;

/**
 * A number that a model or payoff is written over, whatever it means: a double, a block of paths, a slot on a tape.
 *
 * <p>Immutable. No {@code value()} and no comparison: whoever needs a branch uses {@link #max}, {@link #positivePart},
 * {@link #step} or {@link #select}, each of which states its value and its derivative at the kink. A NaN stays a NaN,
 * but for the sign that {@code select} looks at.
 * Every implementation gives, lane by lane, the same bits as {@link Plain}.
 *
 * @param <T> the implementing type itself
 */
public interface Real<T extends Real<T>> {

    /** this + b. */
    T plus(T b);

    /** this + b, b a constant. */
    T plus(double b);

    /** this - b. */
    T minus(T b);

    /** this - b, b a constant. */
    T minus(double b);

    /** this b. */
    T times(T b);

    /** this b, b a constant. */
    T times(double b);

    /** this / b. */
    T dividedBy(T b);

    /** this / b, b a constant. */
    T dividedBy(double b);

    /** The larger of both; where they are equal the derivative is this one's. */
    T max(T b);

    /** The smaller of both; where they are equal the derivative is this one's. */
    T min(T b);

    /**
     * {@code ifPositive} where this number is above 0, {@code otherwise} elsewhere, at 0 and at NaN too. The derivative
     * is that of the chosen branch; there is none in this number.
     */
    T select(T ifPositive, T otherwise);

    /** f(this), with the slope that f states. */
    T map(UnaryFunction f);

    /** -this. */
    default T negate() {
        return times(-1.0);
    }

    /** 1/this. */
    default T reciprocal() {
        return map(Elementary.RECIPROCAL);
    }

    /** this^2. */
    default T square() {
        return map(Elementary.SQUARE);
    }

    /** Square root; the slope at 0 is taken as 0, so that a vanishing variance leaves derivatives finite. */
    default T sqrt() {
        return map(Elementary.SQRT);
    }

    /** e^this. */
    default T exp() {
        return map(Elementary.EXP);
    }

    /** Natural logarithm; minus infinity at 0, NaN below. */
    default T log() {
        return map(Elementary.LOG);
    }

    /** this^exponent; NaN for a negative base with a fractional exponent; at 0 a slope that would be infinite is 0. */
    default T pow(double exponent) {
        return map(new Power(exponent));
    }

    /** Hyperbolic tangent. */
    default T tanh() {
        return map(Elementary.TANH);
    }

    /** log(1 + e^this), without overflow; the slope is the logistic function. */
    default T softplus() {
        return map(Elementary.SOFTPLUS);
    }

    /** 1/(1 + e^-this), without overflow. */
    default T logistic() {
        return map(Elementary.LOGISTIC);
    }

    /** Standard normal distribution function; the slope is the density. */
    default T normalCdf() {
        return map(Elementary.NORMAL_CDF);
    }

    /** The z that a standard normal is below with this probability; infinite at 0 and 1, NaN outside. */
    default T inverseNormalCdf() {
        return map(Elementary.INVERSE_NORMAL_CDF);
    }

    /** (e^this - 1)/this, smooth through 0, where it is 1 with slope 1/2. */
    default T exprel() {
        return map(Elementary.EXPREL);
    }

    /** |this|; slope 0 at 0, the mean of both sides. */
    default T abs() {
        return map(Elementary.ABS);
    }

    /** max(this, 0); slope 0 at 0. */
    default T positivePart() {
        return map(Elementary.POSITIVE_PART);
    }

    /** 1 above 0, 0 at 0 and below; slope 0 everywhere: a jump has no pathwise derivative. */
    default T step() {
        return map(Elementary.STEP);
    }
}
