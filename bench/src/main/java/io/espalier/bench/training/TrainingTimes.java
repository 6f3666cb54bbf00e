package io.espalier.bench.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Step times by program, batch and threads, one per round. */
final class TrainingTimes {
    private record Key(String who, int batch, int threads) {}

    private final Map<Key, List<StepTime>> rounds = new LinkedHashMap<>();

    void add(StepTime time) {
        rounds.computeIfAbsent(new Key(time.who(), time.batch(), time.threads()), key -> new ArrayList<>())
                .add(time);
    }

    List<StepTime> of(String who, int batch, int threads) {
        return rounds.getOrDefault(new Key(who, batch, threads), List.of());
    }

    /** The peer with the least time, whichever round that was in. */
    Optional<String> strongestPeer(int batch, int threads) {
        return rounds.keySet().stream()
                .filter(key -> key.batch() == batch && key.threads() == threads && !OwnTimes.WHO.equals(key.who()))
                .min(Comparator.comparingDouble(key -> least(rounds.get(key))))
                .map(Key::who);
    }

    /** Every program's least time per sample, for the record. */
    Map<String, Double> nanosPerSample() {
        final Map<String, Double> all = new LinkedHashMap<>();
        rounds.forEach((key, times) -> all.put(
                key.who() + ", batch " + key.batch() + ", threads " + key.threads(), least(times) / key.batch()));
        return all;
    }

    static double least(List<StepTime> times) {
        return times.stream().mapToDouble(StepTime::nanos).min().orElse(Double.NaN);
    }

    /** Empty unless both were measured. */
    Optional<ThreadGain> gain(int batch) {
        final List<StepTime> one = of(OwnTimes.WHO, batch, 1);
        final List<StepTime> two = of(OwnTimes.WHO, batch, 2);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        final List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(one.size(), two.size()); round++) {
            ratios.add(one.get(round).wallNanos() / two.get(round).wallNanos());
        }
        return Optional.of(new ThreadGain(leastWall(one) / leastWall(two), ratios));
    }

    private static double leastWall(List<StepTime> times) {
        return times.stream().mapToDouble(StepTime::wallNanos).min().orElseThrow();
    }
}
