package io.espalier.surrogate.train;

import java.time.Duration;
import java.util.Optional;

/** When training must end; the only clock in it. */
record Deadline(long nanos, boolean exists) {

    static Deadline in(Optional<Duration> budget) {
        return new Deadline(System.nanoTime() + budget.map(Duration::toNanos).orElse(0L), budget.isPresent());
    }

    boolean passed() {
        return exists && System.nanoTime() - nanos >= 0;
    }
}
