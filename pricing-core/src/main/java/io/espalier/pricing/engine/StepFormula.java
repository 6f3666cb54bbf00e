package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.PayoffType;

/** An undiscounted European option on one normal or lognormal step, over any kind of number: smooth where the deviation is positive. */
record StepFormula(PayoffType type) {

    /** Of a level that is normal about strike + above. */
    <T extends Real<T>> T normal(T above, T deviation) {
        return type.isDigital()
                ? chance(above.dividedBy(deviation))
                : paid(CallFormula.normal(above, deviation), above);
    }

    /** Of a level that is exp(logForward) times a martingale of that deviation. */
    <T extends Real<T>> T lognormal(T logForward, T deviation, T strike, T logStrike) {
        return type.isDigital()
                ? chance(logForward.minus(logStrike).dividedBy(deviation).minus(deviation.times(0.5)))
                : paid(
                        CallFormula.lognormal(logForward, deviation, strike, logStrike),
                        logForward.exp().minus(strike));
    }

    private <T extends Real<T>> T chance(T d) {
        return (type == PayoffType.DIGITAL_CALL ? d : d.negate()).normalCdf();
    }

    private <T extends Real<T>> T paid(T call, T above) {
        return switch (type) {
            case PUT -> call.minus(above);
            case STRADDLE -> call.times(2.0).minus(above);
            default -> call;
        };
    }

    /** The second derivative of {@link #normal} to the mean. */
    double normalCurvature(double above, double deviation) {
        final double d = above / deviation;
        final double density = NormalDistribution.density(d) / deviation;
        return type.isDigital() ? -side() * d / deviation * density : bend() * density;
    }

    /** The second derivative of {@link #lognormal} to the forward. */
    double lognormalCurvature(double forward, double strike, double deviation) {
        final double d = Math.log(forward / strike) / deviation - 0.5 * deviation;
        if (type.isDigital()) {
            final double density = NormalDistribution.density(d) / deviation;
            return -side() * density * (1.0 + d / deviation) / forward / forward;
        }
        return bend() * NormalDistribution.density(d + deviation) / (forward * deviation);
    }

    private double side() {
        return type == PayoffType.DIGITAL_CALL ? 1.0 : -1.0;
    }

    private double bend() {
        return type == PayoffType.STRADDLE ? 2.0 : 1.0;
    }
}
