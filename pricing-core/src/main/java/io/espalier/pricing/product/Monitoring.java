package io.espalier.pricing.product;

import java.util.List;
import java.util.Optional;

/**
 * When a barrier is watched: at every moment, or on the dates of a schedule only.
 *
 * <p>Watched at every moment, a simulated path is looked at on {@code bridges} equally spaced dates, and between two of
 * them the chance that it has not touched is that of a Brownian bridge. That is exact for a basket without drift, for
 * which one bridge is enough. A basket that grows by the factor exp(b t) has in the clock of its martingale the barrier
 * H exp(-b t), which leaves its chord by at most H (b T/bridges)^2/8; the bias of the value is of that size times its
 * slope in the barrier.
 */
public record Monitoring(Optional<Schedule> schedule, int bridges) {
    /** For a basket that may drift: the barrier is right to H (b T)^2/2048. */
    public static final int BRIDGES = 16;

    private static final Monitoring CONTINUOUS = new Monitoring(Optional.empty(), BRIDGES);

    /** @throws IllegalArgumentException if there is not at least one bridge */
    public Monitoring {
        if (bridges < 1) {
            throw new IllegalArgumentException("bridges must be >= 1: bridges=" + bridges);
        }
    }

    /** At every moment. */
    public static Monitoring continuous() {
        return CONTINUOUS;
    }

    /** On these dates only. */
    public static Monitoring on(Schedule schedule) {
        return new Monitoring(Optional.of(schedule), BRIDGES);
    }

    /** Whether the barrier is watched at every moment. */
    public boolean isContinuous() {
        return schedule.isEmpty();
    }

    /** Dates on which a path is looked at; the last is expiry. */
    List<PathDate> dates(double expiry) {
        return schedule.orElseGet(() -> Schedule.equallySpaced(bridges)).datesThrough(expiry);
    }

    /** Whether the barrier is watched on that one of {@link #dates}: it may not be on expiry. */
    boolean watches(int date) {
        return schedule.map(dates -> date < dates.count()).orElse(true);
    }

    /** With another number of bridges. */
    Monitoring bridged(int newBridges) {
        return new Monitoring(schedule, newBridges);
    }

    Monitoring moved(double oldExpiry, double newExpiry) {
        return new Monitoring(schedule.map(dates -> dates.moved(oldExpiry, newExpiry)), bridges);
    }

    void requireWithin(double expiry) {
        schedule.ifPresent(dates -> dates.requireWithin("monitoring", expiry));
    }
}
