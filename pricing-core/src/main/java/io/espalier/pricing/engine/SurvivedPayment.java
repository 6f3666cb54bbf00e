package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.product.BarrierOption.Payment;
import io.espalier.pricing.product.Smoothing;
import java.util.Optional;

/**
 * The expectation of a payment over the last step of a basket sum, cut off at the barrier H where expiry is watched.
 *
 * <p>With B = M + s z, d_E = (M - E)/s: E[(B - K) 1{B > E}] = (M - K) Phi(d_E) + s phi(d_E), and E[(K - B) 1{B < E}] =
 * (K - M) Phi(-d_E) + s phi(d_E). A call is the former with E = max(K, H), a put the latter with that E less the one with E = H.
 *
 * @param mirrored whether the basket sum is seen in a mirror, where a call is a put
 */
record SurvivedPayment(Payment payment, boolean mirrored, double barrier, boolean watched) {

    /** The expectation from the basket sum on the date before; empty where it is 1. */
    <T extends Real<T>> Optional<T> after(T basket, SurvivalInputs<T> inputs) {
        final SurvivalStep<T> step = inputs.steps().get(inputs.steps().size() - 1);
        final T mean = step.basket().mean(basket);
        if (payment == Payment.CASH) {
            return watched ? Optional.of(distance(mean, step).normalCdf()) : Optional.empty();
        }
        final T edge = watched ? inputs.edge() : inputs.strike();
        final T distance = mean.minus(edge).times(step.perDeviation());
        final T above = mean.minus(inputs.strike());
        if ((payment == Payment.CALL) != mirrored) {
            return Optional.of(sum(above, distance, distance, step));
        }
        final T below = above.negate();
        final T whole = sum(below, distance.negate(), distance, step);
        if (!watched) {
            return Optional.of(whole);
        }
        final T toBarrier = distance(mean, step);
        return Optional.of(whole.minus(sum(below, toBarrier.negate(), toBarrier, step)));
    }

    private <T extends Real<T>> T distance(T mean, SurvivalStep<T> step) {
        return mean.minus(barrier).times(step.perDeviation());
    }

    /** gain Phi(x) + s phi(d). */
    private static <T extends Real<T>> T sum(T gain, T x, T d, SurvivalStep<T> step) {
        return gain.times(x.normalCdf())
                .plus(Smoothing.density(d).times(step.basket().deviation()));
    }
}
