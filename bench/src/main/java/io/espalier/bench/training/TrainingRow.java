package io.espalier.bench.training;

/**
 * One batch size on so many threads.
 *
 * @param batch rows of a step
 * @param threads that worked
 * @param nanosPerSample Espalier's, the least over all rounds
 * @param gigaflops of the products, of both threads together
 * @param shareOfPeak of as many cores' peak; NaN where it could not be measured
 * @param bytesPerStep allocated by all threads
 * @param peer the strongest peer
 * @param peerNanosPerSample its least
 * @param ratio how many times Espalier's throughput is the peer's; NaN without a peer
 * @param low the smallest ratio to that peer in a single round
 * @param high the largest
 */
public record TrainingRow(
        int batch,
        int threads,
        double nanosPerSample,
        double gigaflops,
        double shareOfPeak,
        long bytesPerStep,
        String peer,
        double peerNanosPerSample,
        double ratio,
        double low,
        double high) {}
