package io.espalier.bench.jmh;

import java.time.Duration;

/**
 * How the suite runs.
 *
 * @param filter regular expression of the benchmarks to run
 * @param forks processes per benchmark; 0 runs in this one, which is for trying out only
 * @param warmUps iterations thrown away
 * @param iterations iterations measured
 * @param time length of each
 */
public record MicroPlan(String filter, int forks, int warmUps, int iterations, Duration time) {

    /** @throws IllegalArgumentException if a number is out of range */
    public MicroPlan {
        if (forks < 0 || warmUps < 0 || iterations < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("forks and warm-ups must be >= 0, iterations and time > 0: forks="
                    + forks + ", warmUps=" + warmUps + ", iterations=" + iterations + ", time=" + time);
        }
    }
}
