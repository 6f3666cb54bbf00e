package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A European payment that lives, or begins to live, when the basket sum touches a barrier.
 *
 * <p>Touching is breached; a barrier watched at every moment may be breached today, one watched on dates may not. Cash
 * pays 1 and has no strike (NaN). On every path in + out = the payment without barrier.
 */
public record BarrierOption(
        Payment payment,
        double strike,
        double barrier,
        Direction direction,
        Knock knock,
        Monitoring monitoring,
        double expiry,
        double[] weights,
        double notional)
        implements WatchedBasket {

    /** What is paid at expiry. */
    public enum Payment {
        /** max(x - K, 0). */
        CALL("call"),
        /** max(K - x, 0). */
        PUT("put"),
        /** 1. */
        CASH("cash");

        private final String label;

        Payment(String label) {
            this.label = label;
        }

        /** The word for it in documents. */
        public String label() {
            return label;
        }
    }

    /** From which side the barrier is touched. */
    public enum Direction {
        /** From below. */
        UP,
        /** From above. */
        DOWN
    }

    /** What touching does. */
    public enum Knock {
        /** Ends the option. */
        OUT,
        /** Begins it. */
        IN
    }

    /**
     * @throws IllegalArgumentException if a number is not finite (strike: NaN for cash), T is negative or a date lies
     *     after it
     */
    public BarrierOption {
        Terms.check(expiry, weights, notional);
        Terms.finite("barrier", barrier);
        if (payment == Payment.CASH) {
            Terms.noStrike("barrier_cash", strike);
        } else {
            Terms.finite("strike", strike);
        }
        monitoring.requireWithin(expiry);
    }

    @Override
    public Boundary boundary() {
        return new SingleBarrier(barrier, direction == Direction.UP);
    }

    @Override
    public String label() {
        return "barrier_" + payment.label();
    }

    @Override
    public BarrierOption withStrike(double newStrike) {
        return new BarrierOption(payment, newStrike, barrier, direction, knock, monitoring, expiry, weights, notional);
    }

    @Override
    public BarrierOption withExpiry(double newExpiry) {
        return with(monitoring.moved(expiry, newExpiry), newExpiry);
    }

    @Override
    public BarrierOption bridged(int bridges) {
        return with(monitoring.bridged(bridges), expiry);
    }

    private BarrierOption with(Monitoring newMonitoring, double newExpiry) {
        return new BarrierOption(
                payment, strike, barrier, direction, knock, newMonitoring, newExpiry, weights, notional);
    }

    @Override
    public <T extends Real<T>> T presentValue(
            List<T> state, List<T> levels, List<T> endArguments, UnaryOperator<T> step) {
        final T survival = state.get(0);
        final T living = knock == Knock.OUT ? survival : survival.negate().plus(1.0);
        return paid(living, levels, endArguments.get(0))
                .times(endArguments.get(1))
                .times(notional);
    }

    private <T extends Real<T>> T paid(T living, List<T> levels, T strike) {
        final T above = Basket.sum(weights, levels).minus(strike);
        return switch (payment) {
            case CALL -> living.times(PutCall.CALL.payoff(above));
            case PUT -> living.times(PutCall.PUT.payoff(above));
            case CASH -> living;
        };
    }

    /** Equal where all terms are, number by number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BarrierOption that
                && payment == that.payment
                && direction == that.direction
                && knock == that.knock
                && monitoring.equals(that.monitoring)
                && Double.compare(strike, that.strike) == 0
                && Double.compare(barrier, that.barrier) == 0
                && Double.compare(expiry, that.expiry) == 0
                && Double.compare(notional, that.notional) == 0
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                payment, direction, knock, monitoring, strike, barrier, expiry, notional, Arrays.hashCode(weights));
    }
}
