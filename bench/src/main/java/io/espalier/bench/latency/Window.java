package io.espalier.bench.latency;

/**
 * One turn of one subject: a row of the time series.
 *
 * @param fromSeconds when it began, since the run did
 * @param toSeconds when it ended
 * @param medianNanos since a tick was due, likewise the other two
 * @param collections of garbage within it
 * @param collectionMillis how long they took
 * @param swaps models swapped within it
 * @param consumerBytes that the consuming threads allocated over the measured ticks
 * @param producerBytes that the offering thread allocated over them
 */
public record Window(
        SubjectKind kind,
        double fromSeconds,
        double toSeconds,
        long samples,
        long medianNanos,
        long p99Nanos,
        long maxNanos,
        long collections,
        long collectionMillis,
        long swaps,
        long consumerBytes,
        long producerBytes) {

    /** Whether neither thread allocated a byte. */
    public boolean isFree() {
        return consumerBytes + producerBytes == 0;
    }
}
