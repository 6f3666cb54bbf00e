package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;

/** An undiscounted call on one normal step, over any kind of number: smooth where the deviation is positive. */
final class CallFormula {
    static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

    private CallFormula() {}

    /** Bachelier: E (a + s z)+ = a Phi(a/s) + s phi(a/s). */
    static <T extends Real<T>> T normal(T above, T deviation) {
        final T d = above.dividedBy(deviation);
        return above.times(d.normalCdf()).plus(deviation.times(density(d)));
    }

    /** Black: the level is exp(logLevel) times a martingale of that deviation. */
    static <T extends Real<T>> T lognormal(T logLevel, T deviation, T strike, T logStrike) {
        final T d = logLevel.minus(logStrike).dividedBy(deviation);
        final T up = d.plus(deviation.times(0.5)).normalCdf().times(logLevel.exp());
        return up.minus(d.minus(deviation.times(0.5)).normalCdf().times(strike));
    }

    /** The standard normal density. */
    static <T extends Real<T>> T density(T d) {
        return d.square().times(-0.5).exp().times(INVERSE_ROOT_TWO_PI);
    }
}
