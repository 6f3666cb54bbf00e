package io.espalier.pricing.ad;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.algebra.UnaryFunction;

/**
 * Tangent over adjoint: a number and its derivative along one direction d, both slots on one {@link Tape}.
 *
 * <p>For y = f(x) the tangent is y' = grad f . d, itself recorded; so one backward sweep seeded in the tangent of y leaves, in every
 * input, the Hessian times d in the {@link #value}'s bars and the gradient in the {@link #tangent}'s. Seeding the value besides would
 * add the gradient to the former. Every lane may have a direction of its own. A number that depends on no input has the constant 0 for
 * a tangent and costs what an {@link Adjoint} costs. A kink counts for nothing in the Hessian: smooth it first. At a pole the tangent is infinite or NaN; {@link #select}, {@link #max}
 * and {@link #min} keep it out of the lanes that took the other operand, a slope of 0 does not.
 *
 * <p>Source: Griewank and Walther (2008), "Evaluating Derivatives", chapter 5.
 */
public final class SecondOrder implements Real<SecondOrder> {
    private final Adjoint value;
    private final Adjoint tangent;

    private SecondOrder(Adjoint value, Adjoint tangent) {
        this.value = value;
        this.tangent = tangent;
    }

    /** An active leaf, {@code value} in every lane, moving with {@code direction}; the owner may write the lanes of both. */
    public static SecondOrder input(Tape tape, double value, double direction) {
        return new SecondOrder(tape.input(value), tape.input(direction));
    }

    /** A passive leaf, {@code value} in every lane: random numbers, say. */
    public static SecondOrder passive(Tape tape, double value) {
        return new SecondOrder(tape.passive(value), tape.constant(0.0));
    }

    /** A constant: no slot, folded wherever it meets its like. */
    public static SecondOrder constant(Tape tape, double value) {
        return new SecondOrder(tape.constant(value), tape.constant(0.0));
    }

    /** The number; after a sweep seeded in a tangent its bars hold the Hessian times the direction. */
    public Adjoint value() {
        return value;
    }

    /** The derivative along the direction; after a sweep seeded in a tangent its bars hold the gradient. */
    public Adjoint tangent() {
        return tangent;
    }

    /** Whether the tangent is 0 in every lane because no input is behind it. */
    private boolean isStill() {
        return isZero(tangent);
    }

    private static boolean isZero(Adjoint a) {
        return a.isConstant() && a.constant() == 0.0;
    }

    @Override
    public SecondOrder plus(SecondOrder b) {
        return new SecondOrder(value.plus(b.value), sum(tangent, b.tangent));
    }

    @Override
    public SecondOrder plus(double b) {
        return new SecondOrder(value.plus(b), tangent);
    }

    @Override
    public SecondOrder minus(SecondOrder b) {
        return new SecondOrder(value.minus(b.value), difference(tangent, b.tangent));
    }

    @Override
    public SecondOrder minus(double b) {
        return new SecondOrder(value.minus(b), tangent);
    }

    /** y' = a' b + a b'. */
    @Override
    public SecondOrder times(SecondOrder b) {
        return new SecondOrder(value.times(b.value), sum(scaled(b.value), b.scaled(value)));
    }

    @Override
    public SecondOrder times(double b) {
        return new SecondOrder(value.times(b), isStill() ? tangent : tangent.times(b));
    }

    /** y' = (a' - y b')/b. */
    @Override
    public SecondOrder dividedBy(SecondOrder b) {
        final Adjoint y = value.dividedBy(b.value);
        final Adjoint rest = difference(tangent, b.scaled(y));
        return new SecondOrder(y, isZero(rest) ? rest : rest.dividedBy(b.value));
    }

    @Override
    public SecondOrder dividedBy(double b) {
        return new SecondOrder(value.dividedBy(b), isStill() ? tangent : tangent.dividedBy(b));
    }

    @Override
    public SecondOrder max(SecondOrder b) {
        return chosen(value.max(b.value), this, b);
    }

    @Override
    public SecondOrder min(SecondOrder b) {
        return chosen(value.min(b.value), this, b);
    }

    @Override
    public SecondOrder select(SecondOrder ifPositive, SecondOrder otherwise) {
        if (value.isConstant()) {
            return value.constant() > 0.0 ? ifPositive : otherwise;
        }
        return chosen(value.select(ifPositive.value, otherwise.value), ifPositive, otherwise);
    }

    /** y' = f'(a) a'. */
    @Override
    public SecondOrder map(UnaryFunction f) {
        final Adjoint y = value.map(f);
        return new SecondOrder(y, isStill() ? tangent : tangent.times(value.slope(f, y)));
    }

    private static Adjoint sum(Adjoint a, Adjoint b) {
        if (isZero(a)) {
            return b;
        }
        return isZero(b) ? a : a.plus(b);
    }

    private static Adjoint difference(Adjoint a, Adjoint b) {
        return isZero(b) ? a : a.minus(b);
    }

    /** The tangent times a factor, without a slot where it is 0. */
    private Adjoint scaled(Adjoint factor) {
        return isStill() ? tangent : tangent.times(factor);
    }

    /** y with the tangent of whichever operand it is, lane by lane. */
    private static SecondOrder chosen(Adjoint y, SecondOrder a, SecondOrder b) {
        final boolean still = a.isStill() && b.isStill();
        return new SecondOrder(y, still ? a.tangent : y.alike(a.tangent, b.tangent));
    }
}
