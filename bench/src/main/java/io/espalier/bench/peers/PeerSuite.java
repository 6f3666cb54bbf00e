package io.espalier.bench.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs Espalier and its peers in turns, a few rounds, and sets them beside each other. */
public final class PeerSuite {
    private static final int FINMATH_REPEATS = 6;

    private final int rounds;
    private final double seconds;
    private final boolean withFinmath;
    private final Consumer<String> log;
    private final PeerTimes times = new PeerTimes();
    private final List<String> absent = new ArrayList<>();

    /**
     * @param rounds turns of all but finmath-lib, which has one
     * @param seconds about how long each piece of work is timed in a round
     * @param withFinmath whether finmath-lib takes part, which Maven may have to fetch
     * @param log told who runs
     * @throws IllegalArgumentException if there is nothing to measure
     */
    public PeerSuite(int rounds, double seconds, boolean withFinmath, Consumer<String> log) {
        if (rounds < 1 || !(seconds > 0.0)) {
            throw new IllegalArgumentException(
                    "there must be a round of some time: rounds=" + rounds + ", seconds=" + seconds);
        }
        this.rounds = rounds;
        this.seconds = seconds;
        this.withFinmath = withFinmath;
        this.log = log;
    }

    /** What was measured: comparisons of which both sides could be. */
    public List<PeerRatio> run() throws InterruptedException, IOException {
        final OwnWork own = new OwnWork(seconds);
        log.accept("bench peers: Espalier warms up");
        own.run();
        times.add(own.run());
        alternate("C++", () -> new CppPeer(seconds), own, rounds);
        if (withFinmath) {
            alternate("finmath-lib", () -> new FinmathPeer(FINMATH_REPEATS), own, 1);
        }
        return PeerComparison.all().stream()
                .map(times::ratio)
                .flatMap(Optional::stream)
                .toList();
    }

    private void alternate(String who, PeerMaker maker, OwnWork own, int turns)
            throws InterruptedException, IOException {
        try (Peer peer = maker.make()) {
            for (int turn = 0; turn < turns; turn++) {
                log.accept("bench peers: " + who);
                times.add(peer.run());
                log.accept("bench peers: Espalier");
                times.add(own.run());
            }
        } catch (PeerUnavailableException e) {
            absent.add(who + ": " + e.getMessage());
        }
    }

    /** Peers that could not be measured, and why. */
    public List<String> absent() {
        return List.copyOf(absent);
    }
}
