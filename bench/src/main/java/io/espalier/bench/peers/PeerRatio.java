package io.espalier.bench.peers;

/**
 * A comparison as measured: least times over all rounds.
 *
 * @param own Espalier's work
 * @param peer the other's
 * @param ownNanos per path
 * @param peerNanos per path
 * @param ratio the first over the second
 * @param low the smallest ratio of a single round
 * @param high the largest
 * @param most the largest that is wanted
 */
public record PeerRatio(
        String own,
        String peer,
        double ownNanos,
        double peerNanos,
        double ratio,
        double low,
        double high,
        double most) {}
