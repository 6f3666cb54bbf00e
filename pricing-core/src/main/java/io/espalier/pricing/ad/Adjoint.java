package io.espalier.pricing.ad;

import io.espalier.pricing.algebra.LaneKernels;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.algebra.UnaryFunction;

/**
 * A slot on a {@link Tape}: a block of lanes, and after the backward sweep their adjoints.
 *
 * <p>Valid until the tape is rewound below it. A slot is active when it depends on an input that was asked for; a passive
 * one (random numbers, say) costs nothing backwards. A constant has no slot: operations among constants are folded.
 */
public final class Adjoint implements Real<Adjoint> {
    final Tape tape;
    final double constant;
    final double[] value;
    double[] bar;
    double[] weight;
    double factor;
    Rule rule = Rule.LEAF;
    Adjoint left;
    Adjoint right;
    boolean active;

    /** A slot. */
    Adjoint(Tape tape, int lanes) {
        this.tape = tape;
        this.constant = Double.NaN;
        this.value = new double[lanes];
    }

    /** A constant. */
    Adjoint(Tape tape, double constant) {
        this.tape = tape;
        this.constant = constant;
        this.value = null;
    }

    /** Whether this is a constant rather than a slot. */
    public boolean isConstant() {
        return value == null;
    }

    /** The number of a constant. */
    public double constant() {
        return constant;
    }

    /** Whether the backward sweep reaches this slot. */
    public boolean isActive() {
        return active;
    }

    /** The lanes of a slot, not copied; the owner of the tape may write those of an input before recording. */
    public double[] values() {
        return value;
    }

    /** The adjoints of an active slot, not copied. */
    public double[] bars() {
        return bar;
    }

    @Override
    public Adjoint plus(Adjoint b) {
        if (b.isConstant()) {
            return plus(b.constant);
        }
        if (isConstant()) {
            return b.plus(constant);
        }
        final Adjoint y = tape.record(Rule.SUM, this, b);
        LaneKernels.sum(value, b.value, y.value);
        return y;
    }

    @Override
    public Adjoint plus(double b) {
        if (isConstant()) {
            return tape.constant(constant + b);
        }
        final Adjoint y = tape.record(this, 1.0);
        LaneKernels.shift(value, b, y.value);
        return y;
    }

    @Override
    public Adjoint minus(Adjoint b) {
        if (b.isConstant()) {
            return plus(-b.constant);
        }
        if (isConstant()) {
            return b.negate().plus(constant);
        }
        final Adjoint y = tape.record(Rule.DIFFERENCE, this, b);
        LaneKernels.difference(value, b.value, y.value);
        return y;
    }

    @Override
    public Adjoint minus(double b) {
        return plus(-b);
    }

    @Override
    public Adjoint times(Adjoint b) {
        if (b.isConstant()) {
            return times(b.constant);
        }
        if (isConstant()) {
            return b.times(constant);
        }
        final Adjoint y = tape.record(Rule.PRODUCT, this, b);
        LaneKernels.product(value, b.value, y.value);
        return y;
    }

    @Override
    public Adjoint times(double b) {
        if (isConstant()) {
            return tape.constant(constant * b);
        }
        final Adjoint y = tape.record(this, b);
        LaneKernels.scale(value, b, y.value);
        return y;
    }

    @Override
    public Adjoint dividedBy(Adjoint b) {
        if (b.isConstant()) {
            return dividedBy(b.constant);
        }
        final Adjoint a = tape.spread(this);
        final Adjoint y = tape.record(Rule.QUOTIENT, a, b);
        LaneKernels.quotient(a.value, b.value, y.value);
        return y;
    }

    @Override
    public Adjoint dividedBy(double b) {
        if (isConstant()) {
            return tape.constant(constant / b);
        }
        final Adjoint y = tape.record(this, 1.0 / b);
        LaneKernels.divide(value, b, y.value);
        return y;
    }

    @Override
    public Adjoint max(Adjoint b) {
        if (isConstant() && b.isConstant()) {
            return tape.constant(Math.max(constant, b.constant));
        }
        final Adjoint y = tape.record(Rule.CHOICE, tape.spread(this), tape.spread(b));
        LaneKernels.max(y.left.value, y.right.value, y.value);
        y.weighNotLess(y.left.value, y.right.value);
        return y;
    }

    @Override
    public Adjoint min(Adjoint b) {
        if (isConstant() && b.isConstant()) {
            return tape.constant(Math.min(constant, b.constant));
        }
        final Adjoint y = tape.record(Rule.CHOICE, tape.spread(this), tape.spread(b));
        LaneKernels.min(y.left.value, y.right.value, y.value);
        y.weighNotLess(y.right.value, y.left.value);
        return y;
    }

    @Override
    public Adjoint select(Adjoint ifPositive, Adjoint otherwise) {
        if (isConstant()) {
            return constant > 0.0 ? ifPositive : otherwise;
        }
        final Adjoint y = tape.record(Rule.CHOICE, tape.spread(ifPositive), tape.spread(otherwise));
        LaneKernels.select(value, y.left.value, y.right.value, y.value);
        y.weighPositive(value);
        return y;
    }

    @Override
    public Adjoint map(UnaryFunction f) {
        if (isConstant()) {
            return tape.constant(f.value(constant));
        }
        final Adjoint y = tape.record(Rule.CHAIN, this, this);
        LaneKernels.map(f, value, y.value);
        if (active) {
            y.weighSlope(f);
        }
        return y;
    }

    /** f'(this), given y = f(this): its own slope is f''. */
    Adjoint slope(UnaryFunction f, Adjoint y) {
        if (isConstant()) {
            return tape.constant(f.slope(constant, y.constant));
        }
        final Adjoint slope = tape.record(Rule.CHAIN, this, this);
        if (active) {
            // What the backward sweep of y weighs its adjoint with.
            System.arraycopy(y.weight, 0, slope.value, 0, value.length);
            slope.weighCurvature(f, y);
        } else {
            for (int lane = 0; lane < value.length; lane++) {
                slope.value[lane] = f.slope(value[lane], y.value[lane]);
            }
        }
        return slope;
    }

    /** {@code a} in the lanes where this choice took its first operand, {@code b} elsewhere. */
    Adjoint alike(Adjoint a, Adjoint b) {
        final Adjoint y = tape.record(Rule.CHOICE, tape.spread(a), tape.spread(b));
        System.arraycopy(weight, 0, y.weight, 0, weight.length);
        LaneKernels.select(weight, y.left.value, y.right.value, y.value);
        return y;
    }

    private void weighNotLess(double[] a, double[] b) {
        for (int lane = 0; lane < weight.length; lane++) {
            weight[lane] = a[lane] >= b[lane] ? 1.0 : 0.0;
        }
    }

    private void weighPositive(double[] sign) {
        for (int lane = 0; lane < weight.length; lane++) {
            weight[lane] = sign[lane] > 0.0 ? 1.0 : 0.0;
        }
    }

    private void weighSlope(UnaryFunction f) {
        for (int lane = 0; lane < weight.length; lane++) {
            weight[lane] = f.slope(left.value[lane], value[lane]);
        }
    }

    private void weighCurvature(UnaryFunction f, Adjoint y) {
        for (int lane = 0; lane < weight.length; lane++) {
            weight[lane] = f.curvature(left.value[lane], y.value[lane], value[lane]);
        }
    }
}
