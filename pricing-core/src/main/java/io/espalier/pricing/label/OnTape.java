package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.SecondOrder;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Real;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * A kind of numbers on a tape, of first order or second.
 *
 * @param constant makes a number that never moves
 * @param input makes a column
 * @param passive makes a leaf that nothing is derived to
 * @param value where a number's value stands; the Hessian times the direction in its bars, of second order
 * @param seeded what the sweep starts from; the gradient in its bars
 */
record OnTape<T extends Real<T>>(
        Tape tape,
        DoubleFunction<T> constant,
        DoubleFunction<T> input,
        DoubleFunction<T> passive,
        Function<T, Adjoint> value,
        Function<T, Adjoint> seeded) {

    /** Values and gradients. */
    static OnTape<Adjoint> firstOrder(int lanes) {
        final Tape tape = new Tape(lanes);
        return new OnTape<>(tape, tape::constant, tape::input, tape::passive, Function.identity(), Function.identity());
    }

    /** The Hessian times a direction of each lane too, by one sweep that starts from the tangent. */
    static OnTape<SecondOrder> secondOrder(int lanes) {
        final Tape tape = new Tape(lanes);
        return new OnTape<>(
                tape,
                value -> SecondOrder.constant(tape, value),
                value -> SecondOrder.input(tape, value, 0.0),
                value -> SecondOrder.passive(tape, value),
                SecondOrder::value,
                SecondOrder::tangent);
    }
}
