package io.espalier.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Times by name, one per round. */
final class PeerTimes {
    private final Map<String, List<PeerTime>> rounds = new HashMap<>();

    void add(List<PeerTime> round) {
        round.forEach(time ->
                rounds.computeIfAbsent(time.name(), name -> new ArrayList<>()).add(time));
    }

    /** The pair as measured; empty unless both sides were. The spread is over rounds that both had. */
    Optional<PeerRatio> ratio(PeerComparison pair) {
        final List<PeerTime> own = rounds.getOrDefault(pair.own(), List.of());
        final List<PeerTime> peer = rounds.getOrDefault(pair.peer(), List.of());
        if (own.isEmpty() || peer.isEmpty()) {
            return Optional.empty();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = 0.0;
        for (int round = 0; round < Math.min(own.size(), peer.size()); round++) {
            final double ratio = own.get(round).nanos() / peer.get(round).nanos();
            low = Math.min(low, ratio);
            high = Math.max(high, ratio);
        }
        final double ownLeast = least(own);
        final double peerLeast = least(peer);
        return Optional.of(new PeerRatio(
                pair.own(), pair.peer(), ownLeast, peerLeast, ownLeast / peerLeast, low, high, pair.most()));
    }

    private static double least(List<PeerTime> times) {
        return times.stream().mapToDouble(PeerTime::nanos).min().orElseThrow();
    }
}
