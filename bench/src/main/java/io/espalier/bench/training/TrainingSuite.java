package io.espalier.bench.training;

import io.espalier.bench.machine.PeakFma;
import io.espalier.bench.peers.PeerUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs Espalier's twin steps and PyTorch's in turns, a few rounds, and sets them beside each other. */
public final class TrainingSuite {
    private final TrainingShape shape;
    private final List<Integer> batches;
    private final List<Integer> threadCounts;
    private final int rounds;
    private final double seconds;
    private final Consumer<String> log;
    private final TrainingTimes times = new TrainingTimes();
    private final Map<String, Long> bytes = new LinkedHashMap<>();
    private final List<String> absent = new ArrayList<>();
    private final PeakFma fma = new PeakFma();
    private double peak = Double.NaN;
    private double difference = Double.NaN;

    /**
     * @param batches sizes of steps
     * @param threadCounts how many threads work
     * @param rounds turns of each program
     * @param seconds about how long each step is timed in a round
     * @param log told who runs
     * @throws IllegalArgumentException if there is nothing to measure
     */
    public TrainingSuite(
            TrainingShape shape,
            List<Integer> batches,
            List<Integer> threadCounts,
            int rounds,
            double seconds,
            Consumer<String> log) {
        if (rounds < 1
                || !(seconds > 0.0)
                || batches.isEmpty()
                || batches.stream().anyMatch(rows -> rows < 1)
                || threadCounts.isEmpty()
                || threadCounts.stream().anyMatch(threads -> threads < 1)) {
            throw new IllegalArgumentException("there must be a round of some time on some rows and threads: rounds="
                    + rounds + ", seconds=" + seconds + ", batches=" + batches + ", threads=" + threadCounts);
        }
        this.shape = shape;
        this.batches = List.copyOf(batches);
        this.threadCounts = List.copyOf(threadCounts);
        this.rounds = rounds;
        this.seconds = seconds;
        this.log = log;
    }

    private static boolean arePositive(List<Integer> numbers) {
        return !numbers.isEmpty() && numbers.stream().allMatch(number -> number > 0);
    }

    /** @param withTorch whether PyTorch takes part, which Maven may have to fetch */
    public TrainingReport run(boolean withTorch) throws InterruptedException, IOException {
        if (withTorch) {
            runBoth();
        } else {
            runOwnAlone();
        }
        return report();
    }

    private void runOwnAlone() {
        for (int round = 0; round < rounds; round++) {
            runOwn();
        }
    }

    private void runBoth() throws InterruptedException, IOException {
        log.accept("bench training: Maven looks for PyTorch");
        try (TorchPeer torch = new TorchPeer(shape, numbers(Collections.max(batches)))) {
            compareGradients(torch);
            for (int round = 0; round < rounds; round++) {
                runTorch(torch);
                runOwn();
            }
        } catch (PeerUnavailableException e) {
            absent.add("PyTorch: " + e.getMessage());
            runOwnAlone();
        }
    }

    private float[][] numbers(int batch) {
        try (OwnTraining own = new OwnTraining(shape, batch, 1)) {
            return own.numbers();
        }
    }

    private void compareGradients(TorchPeer torch) throws PeerUnavailableException, InterruptedException, IOException {
        final int most = Collections.max(batches);
        final float[] ours = numbers(most)[5];
        torch.run(TorchLibrary.all().get(0), 1, List.of(most), 0.1);
        difference = 0.0;
        for (float[] theirs : torch.gradients(ours.length)) {
            difference = Math.max(difference, GradientDifference.between(ours, theirs));
        }
        if (!(difference < GradientDifference.MOST)) {
            throw new IllegalStateException(
                    "PyTorch's gradient must be ours: difference=" + difference + " of the largest");
        }
    }

    private void runTorch(TorchPeer torch) throws InterruptedException {
        for (TorchLibrary library : TorchLibrary.all()) {
            for (int threads : threadCounts) {
                if (library.matters(threads)) {
                    runTorch(torch, library, threads);
                }
            }
        }
    }

    private void runTorch(TorchPeer torch, TorchLibrary library, int threads) throws InterruptedException {
        log.accept("bench training: PyTorch, " + library.name() + ", threads: " + threads);
        try {
            torch.run(library, threads, batches, seconds).forEach(times::add);
        } catch (PeerUnavailableException e) {
            absent.add("PyTorch, " + library.name() + ", threads " + threads + ": " + e.getMessage());
        }
    }

    private void runOwn() {
        log.accept("bench training: Espalier");
        fma.gigaflops().ifPresent(now -> peak = Double.isNaN(peak) ? now : Math.max(peak, now));
        for (int batch : batches) {
            for (int threads : threadCounts) {
                try (OwnTraining work = new OwnTraining(shape, batch, threads)) {
                    final OwnTimes own = new OwnTimes(work, threads, seconds);
                    times.add(own.run());
                    bytes.merge(batch + "x" + threads, own.bytesPerStep(), Math::min);
                }
            }
        }
    }

    private TrainingReport report() {
        final List<TrainingRow> rows = new ArrayList<>();
        final Map<Integer, ThreadGain> gains = new LinkedHashMap<>();
        for (int batch : batches) {
            threadCounts.forEach(threads -> rows.add(row(batch, threads)));
            times.gain(batch).ifPresent(gain -> gains.put(batch, gain));
        }
        return new TrainingReport(peak, rows, gains, times.nanosPerSample(), difference, absent);
    }

    private TrainingRow row(int batch, int threads) {
        final List<StepTime> own = times.of(OwnTimes.WHO, batch, threads);
        final String peer = times.strongestPeer(batch, threads).orElse("");
        final List<StepTime> theirs = times.of(peer, batch, threads);
        double low = Double.NaN;
        double high = Double.NaN;
        for (int round = 0; round < Math.min(own.size(), theirs.size()); round++) {
            final double ratio = theirs.get(round).nanos() / own.get(round).nanos();
            low = round == 0 ? ratio : Math.min(low, ratio);
            high = round == 0 ? ratio : Math.max(high, ratio);
        }
        final double nanos = TrainingTimes.least(own) / batch;
        final double peerNanos = TrainingTimes.least(theirs) / batch;
        final double gigaflops = shape.operationsPerSample() / nanos;
        return new TrainingRow(
                batch,
                threads,
                nanos,
                gigaflops,
                gigaflops / (threads * peak),
                bytes.get(batch + "x" + threads),
                peer,
                peerNanos,
                peerNanos / nanos,
                low,
                high);
    }
}
