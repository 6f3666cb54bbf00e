package io.espalier.risk.pipeline;

import java.time.Duration;

/**
 * How a new model is tried before it serves, and what it is forgiven.
 *
 * @param switches whether a model that has passed takes over; if not, it stays in shadow until another of its name comes
 * @param errorFactor a difference may be so many times the two errors that challenger and champion state
 * @param relative where one states none, it may be this share of the champion's largest number in the challenger's domain
 * @param samples so many published sets are compared before the verdict
 * @param sampleEvery the time from one to the next
 * @param lookEvery how often the loader is asked
 * @param warmingCalls valuations of a model's first position before it is compared, so that the compiler has it; of each other a tenth
 */
public record SwapOptions(
        boolean switches,
        double errorFactor,
        double relative,
        int samples,
        Duration sampleEvery,
        Duration lookEvery,
        int warmingCalls) {
    private static final double ERROR_FACTOR = 8.0;
    private static final double RELATIVE = 0.05;
    private static final int SAMPLES = 200;
    private static final int WARMING_CALLS = 20_000;

    /** @throws IllegalArgumentException if a number is not positive */
    public SwapOptions {
        if (!(errorFactor > 0.0 && errorFactor <= Double.MAX_VALUE)
                || !(relative > 0.0 && relative <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "tolerances must be positive: errorFactor=" + errorFactor + ", relative=" + relative);
        }
        if (samples < 1 || warmingCalls < 0) {
            throw new IllegalArgumentException(
                    "a model must be compared once at least: samples=" + samples + ", warmingCalls=" + warmingCalls);
        }
        if (sampleEvery.isNegative() || sampleEvery.isZero() || lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "time must pass between samples: sampleEvery=" + sampleEvery + ", lookEvery=" + lookEvery);
        }
    }

    /** Two hundred samples within half a second, then the switch; a look for models each second. */
    public static SwapOptions defaults() {
        return new SwapOptions(
                true, ERROR_FACTOR, RELATIVE, SAMPLES, Duration.ofMillis(2), Duration.ofSeconds(1), WARMING_CALLS);
    }

    /** The same without a switch: ten samples a second for as long as the model is there. */
    public SwapOptions inShadow() {
        return new SwapOptions(false, errorFactor, relative, samples, Duration.ofMillis(100), lookEvery, warmingCalls);
    }

    /** The same with other tolerances. */
    public SwapOptions withTolerance(double factor, double share) {
        return new SwapOptions(switches, factor, share, samples, sampleEvery, lookEvery, warmingCalls);
    }

    /** The same with another number of samples at another pace. */
    public SwapOptions withSamples(int number, Duration every) {
        return new SwapOptions(switches, errorFactor, relative, number, every, lookEvery, warmingCalls);
    }

    /** The same with another pause between looks. */
    public SwapOptions withLookEvery(Duration pause) {
        return new SwapOptions(switches, errorFactor, relative, samples, sampleEvery, pause, warmingCalls);
    }

    /** The same with another number of warming calls. */
    public SwapOptions withWarmingCalls(int calls) {
        return new SwapOptions(switches, errorFactor, relative, samples, sampleEvery, lookEvery, calls);
    }
}
