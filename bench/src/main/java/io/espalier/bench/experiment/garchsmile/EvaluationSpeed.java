package io.espalier.bench.experiment.garchsmile;

import io.espalier.bench.experiment.Spread;
import io.espalier.bench.peers.PeerUnavailableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times evaluations with all Greeks, one at a time on one thread, in rounds that take turns; the first two warm up. */
final class EvaluationSpeed {
    private static final int WARM_UP = 2;
    private static final long ROUND_NANOS = 50_000_000L;
    private static final int INPUTS = 1024;

    private final Map<String, TimedWork> works = new LinkedHashMap<>();

    /** Adds a candidate at points of the box, each at a strike from -3 to 3. */
    void add(String name, SmileDynamics dynamics, SmileCandidate candidate, long seed) {
        final List<SmilePoint> points = new SmileBox(dynamics).points(INPUTS, seed);
        final double[] strikes = new double[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            final double[] strip = SmileSample.strikes(dynamics, points.get(i), GarchSmilePlan.STRIKES);
            strikes[i] = strip[i % strip.length];
        }
        final SmilePoint[] rows = points.toArray(SmilePoint[]::new);
        final SmileGreeks greeks = new SmileGreeks();
        works.put(
                name,
                () -> timed(INPUTS, () -> {
                    for (int i = 0; i < rows.length; i++) {
                        rows[i].price(candidate, dynamics.forward(), strikes[i], greeks);
                    }
                }));
    }

    /** Adds something that is run once per evaluation. */
    void add(String name, Runnable once) {
        works.put(
                name,
                () -> timed(INPUTS, () -> {
                    for (int i = 0; i < INPUTS; i++) {
                        once.run();
                    }
                }));
    }

    /** Adds work that times itself. */
    void add(String name, TimedWork work) {
        works.put(name, work);
    }

    private static double timed(int evaluations, Runnable sweep) {
        final long start = System.nanoTime();
        long sweeps = 0;
        long now;
        do {
            sweep.run();
            sweeps++;
            now = System.nanoTime();
        } while (now - start < ROUND_NANOS);
        return (double) (now - start) / (sweeps * evaluations);
    }

    /** Runs all in turns. */
    List<EvaluationTime> run(int rounds) throws PeerUnavailableException, InterruptedException {
        final Map<String, List<Double>> nanos = new LinkedHashMap<>();
        works.keySet().forEach(name -> nanos.put(name, new ArrayList<>()));
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, TimedWork> work : works.entrySet()) {
                final double time = work.getValue().round();
                if (round >= 0) {
                    nanos.get(work.getKey()).add(time);
                }
            }
        }
        return nanos.entrySet().stream()
                .map(entry -> new EvaluationTime(entry.getKey(), Spread.of(entry.getValue(), x -> x)))
                .toList();
    }
}
